package org.fauces.ai.simulator;

/** Inverse of the standard normal distribution function. */
final class NormalQuantile {
  private NormalQuantile() {}

  /** Bisection on a distribution function good to 1e-7 (Abramowitz and Stegun 26.2.17). */
  static double of(double probability) {
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

  static double distribution(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double polynomial =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    return x >= 0 ? 1 - tail : tail;
  }
}
