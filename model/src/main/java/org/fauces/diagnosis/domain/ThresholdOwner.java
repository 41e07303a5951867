package org.fauces.diagnosis.domain;

/**
 * Whose thresholds made a finding of a probability. Names are stored: never rename or reuse one.
 */
public enum ThresholdOwner {
  MODEL,
  FACILITY
}
