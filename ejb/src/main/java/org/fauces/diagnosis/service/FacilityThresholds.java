package org.fauces.diagnosis.service;

import java.util.List;
import org.fauces.diagnosis.domain.ThresholdRule;

/**
 * By what the next analysis at a facility is judged, and what was proposed, the newest first.
 *
 * @param version the facility's newest approved version; 0 for none
 * @param judgedBy whose thresholds judge now
 * @param modelDigest the model in use, in hex; null where there is none
 * @param own the model's own thresholds; empty where there is no model
 */
public record FacilityThresholds(
    int version,
    JudgedBy judgedBy,
    String modelDigest,
    List<ThresholdRule> own,
    List<OperatingPointsView> items) {
  public FacilityThresholds {
    own = List.copyOf(own);
    items = List.copyOf(items);
  }

  /**
   * Whose thresholds judge. Rules of the facility leave the rest of the patients to the model's.
   */
  public enum JudgedBy {
    MODEL,
    FACILITY,
    /** The facility's are void, since they name another model. */
    MODEL_SINCE_REPLACED,
    /** No model is in use. */
    NOBODY
  }
}
