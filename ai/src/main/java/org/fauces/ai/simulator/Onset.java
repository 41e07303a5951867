package org.fauces.ai.simulator;

/** Hours between onset and visit: log-normal in each condition, nobody comes after four days. */
public final class Onset {
  /** Nobody comes later. */
  public static final double LATEST_HOURS = 96;

  private static final double[] MEDIAN_HOURS = {17, 19, 19.5, 20, 20, 28, 24, 20};
  private static final double[] SIGMA = {.74, .78, .80, .78, .78, .75, .80, .80};

  private Onset() {}

  static double draw(Condition condition, Draws draws) {
    double hours;
    do {
      hours = median(condition) * Math.exp(draws.normal(0, sigma(condition)));
    } while (hours > LATEST_HOURS);
    return hours;
  }

  /** Log density at some hours, positive and at most {@link #LATEST_HOURS}. */
  public static double logDensity(Condition condition, double hours) {
    double z = standard(condition, hours);
    double density = StandardNormal.density(z) / (sigma(condition) * hours);
    return Math.log(density / inTime(condition));
  }

  /** The hours before which a share of the condition's patients comes. */
  public static double quantile(Condition condition, double share) {
    double z = StandardNormal.quantile(share * inTime(condition));
    return median(condition) * Math.exp(sigma(condition) * z);
  }

  private static double inTime(Condition condition) {
    return StandardNormal.distribution(standard(condition, LATEST_HOURS));
  }

  private static double standard(Condition condition, double hours) {
    return Math.log(hours / median(condition)) / sigma(condition);
  }

  private static double median(Condition condition) {
    return MEDIAN_HOURS[condition.ordinal()];
  }

  private static double sigma(Condition condition) {
    return SIGMA[condition.ordinal()];
  }
}
