package org.fauces.ai.statistics;

import java.util.stream.IntStream;

/**
 * Area under the ROC curve of one score per patient.
 *
 * @param auroc area, ties count half
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param standardError of the area
 */
public record Roc(double auroc, double low, double high, double standardError) {
  /** Of the standard normal distribution, for two-sided 95 % intervals. */
  static final double NORMAL_95 = 1.959964;

  /**
   * Interval after DeLong et al. (1988).
   *
   * @throws IllegalArgumentException when one of both groups is empty or a score is not a number
   */
  public static Roc of(double[] scores, boolean[] positive) {
    var placements = Placements.of(scores, positive);
    return of(placements.auroc(), Math.sqrt(placements.covariance(placements)));
  }

  /**
   * Standard error that the area has when the score says nothing: exact without ties, also for the
   * few patients with whom the interval is too narrow (Mann and Whitney 1947).
   */
  public static double standardErrorOfChance(boolean[] positive) {
    long ill = IntStream.range(0, positive.length).filter(i -> positive[i]).count();
    long others = positive.length - ill;
    return Math.sqrt((ill + others + 1) / (12.0 * ill * others));
  }

  private static Roc of(double auroc, double error) {
    return new Roc(
        auroc,
        Math.max(0, auroc - NORMAL_95 * error),
        Math.min(1, auroc + NORMAL_95 * error),
        error);
  }
}
