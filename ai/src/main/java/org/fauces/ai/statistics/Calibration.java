package org.fauces.ai.statistics;

/** How far probabilities are from what happened. */
public final class Calibration {
  private static final int BINS = 10;

  private Calibration() {}

  public static double brier(double[] probabilities, boolean[] happened) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double error = probabilities[i] - (happened[i] ? 1 : 0);
      sum += error * error;
    }
    return sum / probabilities.length;
  }

  /**
   * Mean gap between probability and frequency over bins of equal width, weighted by their size.
   */
  public static double expectedError(double[] probabilities, boolean[] happened) {
    double[] gap = new double[BINS];
    for (int i = 0; i < probabilities.length; i++) {
      int bin = (int) Math.min(BINS - 1, probabilities[i] * BINS);
      gap[bin] += probabilities[i] - (happened[i] ? 1 : 0);
    }
    double sum = 0;
    for (double bin : gap) {
      sum += Math.abs(bin);
    }
    return sum / probabilities.length;
  }
}
