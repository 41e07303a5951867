package org.fauces.diagnosis.service;

import java.time.Instant;
import java.util.UUID;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;

/**
 * What of a facility's examinations is listed; every filter may be null. {@code after} is the token
 * of the page before.
 */
public record WorklistQuery(
    ExaminationState state, Instant from, Instant to, UUID patientId, String after, int limit) {
  /** The most rows a page has. */
  public static final int MAX_LIMIT = 200;

  /** The rows a page has when nothing is said. */
  public static final int DEFAULT_LIMIT = 50;

  void requireFit() {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw DomainException.invalid("/limit", "range");
    }
    Instants.requireReckonable(from, "/from");
    Instants.requireReckonable(to, "/to");
  }
}
