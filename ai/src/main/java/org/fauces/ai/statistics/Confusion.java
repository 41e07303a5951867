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
 * @param undeterminedIll neither, ill
 * @param undeterminedOthers neither, not ill
 */
public record Confusion(
    int truePositive,
    int falsePositive,
    int trueNegative,
    int falseNegative,
    int undeterminedIll,
    int undeterminedOthers) {

  /** The outcomes of probabilities. */
  public static Confusion of(double[] probabilities, boolean[] positive, Thresholds thresholds) {
    int[] ill = new int[Outcome.values().length];
    int[] others = new int[ill.length];
    for (int i = 0; i < probabilities.length; i++) {
      int outcome = thresholds.outcome(probabilities[i]).ordinal();
      (positive[i] ? ill : others)[outcome]++;
    }
    int detected = Outcome.DETECTED.ordinal();
    int not = Outcome.NOT_DETECTED.ordinal();
    int neither = Outcome.UNDETERMINED.ordinal();
    return new Confusion(
        ill[detected], others[detected], others[not], ill[not], ill[neither], others[neither]);
  }

  /** Both tables as one. */
  public Confusion plus(Confusion other) {
    return new Confusion(
        truePositive + other.truePositive,
        falsePositive + other.falsePositive,
        trueNegative + other.trueNegative,
        falseNegative + other.falseNegative,
        undeterminedIll + other.undeterminedIll,
        undeterminedOthers + other.undeterminedOthers);
  }

  /** Share that got an outcome. */
  public Proportion judged() {
    int judged = truePositive + falsePositive + trueNegative + falseNegative;
    return Proportion.of(judged, judged + undeterminedIll + undeterminedOthers);
  }

  /** Among the judged ill. */
  public Proportion sensitivity() {
    return Proportion.of(truePositive, truePositive + falseNegative);
  }

  /** Among the judged others. */
  public Proportion specificity() {
    return Proportion.of(trueNegative, trueNegative + falsePositive);
  }
}
