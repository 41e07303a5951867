package org.fauces.ai;

/** What the network says about one disease. */
public enum Outcome {
  DETECTED,
  NOT_DETECTED,
  /** The evidence lies between both thresholds, or no photo was usable. */
  UNDETERMINED
}
