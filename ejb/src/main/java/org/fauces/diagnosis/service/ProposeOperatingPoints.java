package org.fauces.diagnosis.service;

import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.domain.ThresholdRule;

/**
 * Proposes a facility's thresholds as a whole; no rule at all is the model's own thresholds.
 *
 * @param version the version that the proposer saw in force; 0 for none
 * @param modelDigest the model in use, in hex, as the proposer saw it
 */
public record ProposeOperatingPoints(
    UUID id, int version, String modelDigest, List<ThresholdRule> points, String reason) {
  public ProposeOperatingPoints {
    points = List.copyOf(points);
  }
}
