package org.fauces.ai.statistics;

import org.fauces.ai.Outcome;
import org.fauces.ai.Thresholds;

/**
 * Outcomes against the truth.
 *
 * @param truePositive detected, ill
 * @param falsePositive detected, not ill
 * @param trueNegative not detected, not ill
 * @param falseNegative not detected, ill
 * @param undetermined neither
 */
public record Confusion(
    int truePositive, int falsePositive, int trueNegative, int falseNegative, int undetermined) {

  public static Confusion of(double[] probabilities, boolean[] positive, Thresholds thresholds) {
    int[] counts = new int[5];
    for (int i = 0; i < probabilities.length; i++) {
      Outcome outcome = thresholds.outcome(probabilities[i]);
      switch (outcome) {
        case DETECTED -> counts[positive[i] ? 0 : 1]++;
        case NOT_DETECTED -> counts[positive[i] ? 3 : 2]++;
        default -> counts[4]++;
      }
    }
    return new Confusion(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  /** How many got an outcome. */
  public int judged() {
    return truePositive + falsePositive + trueNegative + falseNegative;
  }

  /** Among the judged; 0 without any ill. */
  public double sensitivity() {
    return share(truePositive, falseNegative);
  }

  /** Among the judged; 0 without any not ill. */
  public double specificity() {
    return share(trueNegative, falsePositive);
  }

  private static double share(int part, int rest) {
    return part + rest == 0 ? 0 : (double) part / (part + rest);
  }
}
