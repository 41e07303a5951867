package org.fauces.ai.simulator;

/** The highest temperature of an episode, in degrees Celsius. */
public final class Temperature {
  /** What the systemic severity contributes, in standard deviations of the age band. */
  public static final double SYSTEMIC = 0.55;

  /** What is left to chance, in standard deviations of the age band. */
  public static final double RESIDUAL = 0.835;

  private static final double[] SHIFT = {0, -.35, -.50, -.05, -.25, -.25, -1.0, -1.9};

  private Temperature() {}

  /** Mean over the patients of an age band. */
  public static double mean(Condition condition, AgeBand band) {
    return band.temperatureMean() + SHIFT[condition.ordinal()];
  }

  static double highest(Condition condition, AgeBand band, double systemic, double residual) {
    return mean(condition, band)
        + band.temperatureDeviation() * (SYSTEMIC * systemic + RESIDUAL * residual);
  }
}
