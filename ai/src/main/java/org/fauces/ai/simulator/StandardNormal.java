package org.fauces.ai.simulator;

/** The standard normal distribution, fast rather than exact to the last digit. */
public final class StandardNormal {
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private StandardNormal() {}

  public static double density(double x) {
    return Math.exp(-x * x / 2) / ROOT_TWO_PI;
  }

  /** P(X &lt; x), good to 1e-7 (Abramowitz and Stegun 26.2.17). */
  public static double distribution(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double polynomial =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = density(x) * polynomial;
    return x >= 0 ? 1 - tail : tail;
  }

  /** The x with P(X &lt; x) = probability, by bisection between -8 and 8. */
  public static double quantile(double probability) {
    double low = -8;
    double high = 8;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (distribution(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
