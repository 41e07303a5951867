package org.fauces.quality.domain;

/** What the comparison of inputs with the training's came to. Only STABLE is good news. */
public enum DriftLevel {
  /** No model is in use. */
  NO_MODEL,
  /** The model does not say what it was trained on, so nothing is known. */
  NO_REFERENCE,
  /** Too few examinations, so nothing is known yet. */
  TOO_FEW,
  STABLE,
  WARNING,
  ALARM
}
