package org.fauces.quality.domain;

/** By what figures are told apart; one at a time. */
public enum Grouping {
  NONE,
  FACILITY,
  MONTH,
  AGE_BAND,
  ONSET_BAND,
  MODEL,
  THRESHOLDS,
  CAMERA
}
