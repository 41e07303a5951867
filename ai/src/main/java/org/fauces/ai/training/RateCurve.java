package org.fauces.ai.training;

/**
 * The step size over a training: rises linearly over the first twentieth, then falls as a cosine to
 * zero.
 */
final class RateCurve {
  private static final double WARM_UP_SHARE = 0.05;
  private static final double LEAST_RATE = 1e-6;

  private RateCurve() {}

  /**
   * The step size.
   *
   * @param progress 0 at the start to 1 at the end of the training
   */
  static double rate(double peak, double progress) {
    if (progress < WARM_UP_SHARE) {
      return peak * (progress + 0.005) / WARM_UP_SHARE;
    }
    double falling = Math.min(1, (progress - WARM_UP_SHARE) / (1 - WARM_UP_SHARE));
    return peak * (0.5 + 0.5 * Math.cos(Math.PI * falling)) + LEAST_RATE;
  }
}
