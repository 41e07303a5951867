package org.fauces.ai.statistics;

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

  private static Roc of(double auroc, double error) {
    return new Roc(
        auroc,
        Math.max(0, auroc - NORMAL_95 * error),
        Math.min(1, auroc + NORMAL_95 * error),
        error);
  }
}
