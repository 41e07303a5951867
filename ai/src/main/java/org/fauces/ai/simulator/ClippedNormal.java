package org.fauces.ai.simulator;

/**
 * A normal variable that is moved to the nearer bound when it leaves its range: the bounds have
 * probabilities of their own, the inside a density.
 *
 * @param mean before clipping
 * @param deviation before clipping, positive
 * @param low lower bound
 * @param high upper bound
 */
public record ClippedNormal(double mean, double deviation, double low, double high) {
  private static final double LEAST = 1e-300;

  double draw(Draws draws) {
    return draws.normal(mean, deviation, low, high);
  }

  /**
   * Log likelihood of a value that is known exactly: of a bound its probability, else the density.
   * Comparable between variables of the same bounds.
   */
  public double logLikelihood(double value) {
    double likelihood =
        value <= low
            ? below(low)
            : value >= high ? above(high) : StandardNormal.density(standard(value)) / deviation;
    return Math.log(Math.max(LEAST, likelihood));
  }

  /**
   * Log density of a value that was measured with normal noise.
   *
   * @param noise standard deviation of the noise, positive
   */
  public double logDensity(double measured, double noise) {
    double total = Math.hypot(deviation, noise);
    double weight = deviation * deviation / (total * total);
    double expected = mean + weight * (measured - mean);
    double spread = deviation * noise / total;
    double inside =
        StandardNormal.distribution((high - expected) / spread)
            - StandardNormal.distribution((low - expected) / spread);
    double density =
        inside * StandardNormal.density((measured - mean) / total) / total
            + below(low) * StandardNormal.density((measured - low) / noise) / noise
            + above(high) * StandardNormal.density((measured - high) / noise) / noise;
    return Math.log(Math.max(LEAST, density));
  }

  /** The value below which a share of all lies, a bound where that is outside the range. */
  public double quantile(double share) {
    return Math.max(low, Math.min(high, mean + deviation * StandardNormal.quantile(share)));
  }

  private double below(double value) {
    return StandardNormal.distribution(standard(value));
  }

  private double above(double value) {
    return StandardNormal.distribution(-standard(value));
  }

  private double standard(double value) {
    return (value - mean) / deviation;
  }
}
