package org.fauces.ai;

/**
 * Where a probability becomes an outcome.
 *
 * @param lower below it NOT_DETECTED
 * @param upper from it on DETECTED; between both UNDETERMINED
 */
public record Thresholds(double lower, double upper) {
  public Thresholds {
    if (!(0 <= lower && lower <= upper && upper <= 1)) {
      throw new IllegalArgumentException("thresholds must satisfy 0 <= lower <= upper <= 1");
    }
  }

  /** The outcome of a probability. */
  public Outcome outcome(double probability) {
    if (probability >= upper) {
      return Outcome.DETECTED;
    }
    return probability < lower ? Outcome.NOT_DETECTED : Outcome.UNDETERMINED;
  }
}
