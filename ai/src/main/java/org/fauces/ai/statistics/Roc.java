package org.fauces.ai.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Area under the ROC curve of one score per patient.
 *
 * @param auroc area, ties count half
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Roc(double auroc, double low, double high) {
  private static final double NORMAL_95 = 1.96;

  /** Interval after DeLong et al. (1988). */
  public static Roc of(double[] scores, boolean[] positive) {
    double[] cases = select(scores, positive, true);
    double[] controls = select(scores, positive, false);
    double[] perCase = placements(cases, controls);
    double[] perControl = placements(controls, cases);
    double auroc = Arrays.stream(perCase).average().orElse(0.5);
    double error =
        Math.sqrt(variance(perCase) / cases.length + variance(perControl) / controls.length);
    return new Roc(
        auroc, Math.max(0, auroc - NORMAL_95 * error), Math.min(1, auroc + NORMAL_95 * error));
  }

  private static double[] select(double[] scores, boolean[] positive, boolean which) {
    return IntStream.range(0, scores.length)
        .filter(i -> positive[i] == which)
        .mapToDouble(i -> scores[i])
        .toArray();
  }

  /** Share of the others below each score. */
  private static double[] placements(double[] scores, double[] others) {
    double[] placements = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      for (double other : others) {
        placements[i] += scores[i] > other ? 1 : scores[i] == other ? 0.5 : 0;
      }
      placements[i] /= others.length;
    }
    return placements;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum()
        / Math.max(1, values.length - 1);
  }
}
