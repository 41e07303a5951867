package org.fauces.ai.simulator;

/**
 * What patients answer to "how likely is it influenza?": normal with deviation 1 on the logit
 * scale. Most of it repeats other answers.
 */
public final class OwnEstimate {
  /** Weight of the highest temperature, per degree. */
  public static final double PER_DEGREE = 0.35;

  private OwnEstimate() {}

  /** Mean logit. */
  public static double meanLogit(
      Condition condition, double systemic, boolean contact, double highestCelsius) {
    return -0.5
        + 0.60 * systemic
        + (contact ? 0.8 : 0)
        + PER_DEGREE * (highestCelsius - 38)
        + (condition == Condition.INFLUENZA ? 0.50 : 0);
  }
}
