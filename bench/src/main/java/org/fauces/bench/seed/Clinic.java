package org.fauces.bench.seed;

import java.util.UUID;

/**
 * A facility to be filled.
 *
 * @param facilityId exists already
 * @param physicianId opened every examination
 * @param examinations how many it has; a quarter as many patients, each seen four times
 */
public record Clinic(UUID facilityId, UUID physicianId, int examinations) {
  private static final int VISITS = 4;

  int patients() {
    return Math.max(1, examinations / VISITS);
  }
}
