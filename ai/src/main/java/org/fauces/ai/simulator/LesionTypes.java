package org.fauces.ai.simulator;

/**
 * How often each lesion type occurs in each condition; in influenza it depends on the hours since
 * onset.
 */
public final class LesionTypes {
  private static final double VISIBLE_AT_MOST = 0.805;
  private static final double[] WITHOUT_FOLLICLES = {.42, 0, 0, .04, 0, .16, .28, .10};
  private static final double[][] OTHERS = {
    {},
    {27, 10, 0, 19, 0, 13, 20, 11},
    {51, 3, 0, 4, 0, 20, 16, 6},
    {21, 6, 0, 0, 50, 10, 7, 6},
    {72, 2, 0, 2, 0, 10, 10, 4},
    {38, 10, 0, 0, 0, 12, 12, 28},
    {9, 2, 0, 0, 0, 85, 0, 4},
    {69, 1, 0, 0, 0, 22, 5, 3}
  };

  private LesionTypes() {}

  /** P(type | condition, hours since onset), in the order of {@link LesionType}, summing to 1. */
  public static double[] probabilities(Condition condition, double onsetHours) {
    double[] shares =
        condition == Condition.INFLUENZA
            ? influenza(onsetHours)
            : OTHERS[condition.ordinal()].clone();
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    for (int type = 0; type < shares.length; type++) {
      shares[type] /= sum;
    }
    return shares;
  }

  /** Follicles appear about two hours after onset and turn pale and flat after a day and a half. */
  private static double[] influenza(double hours) {
    double visible = VISIBLE_AT_MOST * Math.max(0, 1 - Math.exp(-(hours - 1) / 2));
    double pale = 1 - Math.exp(-Math.max(0, hours - 36) / 40);
    double[] shares = new double[WITHOUT_FOLLICLES.length];
    for (int type = 0; type < shares.length; type++) {
      shares[type] = (1 - visible) * WITHOUT_FOLLICLES[type];
    }
    shares[LesionType.FLU.ordinal()] += visible * (1 - pale);
    shares[LesionType.OLD.ordinal()] += visible * pale;
    return shares;
  }
}
