package org.fauces.examination.domain;

/**
 * The life of an examination. A failed run leads back to READY; CONTRAINDICATED and CANCELLED are
 * final.
 */
public enum ExaminationState {
  DRAFT,
  READY,
  ANALYSING,
  ANALYSED,
  DECIDED,
  AMENDED,
  CONTRAINDICATED,
  CANCELLED;

  /** Whether photos, interview and findings may still come. */
  public boolean takesInput() {
    return this == DRAFT || this == READY || this == ANALYSED;
  }

  /** Whether a physician has decided. */
  public boolean isDecided() {
    return this == DECIDED || this == AMENDED;
  }
}
