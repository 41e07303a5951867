package org.fauces.ai.statistics;

/**
 * How often an outcome is right at a prevalence, from counts at another one.
 *
 * @param value share that is right
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record PredictiveValue(double value, double low, double high) {

  /** Of DETECTED: the share that is ill. */
  public static PredictiveValue positive(Confusion table, double prevalence) {
    return of(prevalence, table.truePositive(), ill(table), table.falsePositive(), others(table));
  }

  /** Of NOT DETECTED: the share that is not ill. */
  public static PredictiveValue negative(Confusion table, double prevalence) {
    return of(
        1 - prevalence, table.trueNegative(), others(table), table.falseNegative(), ill(table));
  }

  private static int ill(Confusion table) {
    return table.truePositive() + table.falseNegative() + table.undeterminedIll();
  }

  private static int others(Confusion table) {
    return table.trueNegative() + table.falsePositive() + table.undeterminedOthers();
  }

  /**
   * Bayes with the likelihood ratio, whose logarithm has the interval of Simel et al. (1991); half
   * a patient is added to each count so that an empty cell gives a wide interval, not none.
   */
  private static PredictiveValue of(double share, int right, int ofRight, int wrong, int ofWrong) {
    double rightRate = (right + .5) / (ofRight + 1);
    double wrongRate = (wrong + .5) / (ofWrong + 1);
    double logOdds = Math.log(share / (1 - share) * rightRate / wrongRate);
    double error =
        Math.sqrt(1 / (right + .5) - 1.0 / (ofRight + 1) + 1 / (wrong + .5) - 1.0 / (ofWrong + 1));
    return new PredictiveValue(
        probability(logOdds),
        probability(logOdds - Roc.NORMAL_95 * error),
        probability(logOdds + Roc.NORMAL_95 * error));
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
