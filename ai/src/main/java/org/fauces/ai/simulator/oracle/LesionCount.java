package org.fauces.ai.simulator.oracle;

import org.fauces.ai.simulator.LesionType;

/**
 * Distribution of the lesions counted on a burst: negative binomial, for the patients differ in
 * their number, plus Poisson for those that are none.
 */
final class LesionCount {
  private LesionCount() {}

  static double logProbability(PhotoReading reading, LesionType type) {
    int count = reading.lesions();
    double falseOnes = PhotoReading.FALSE_LESIONS * reading.photos();
    double[] trueOnes =
        negativeBinomial(
            type.countMean() * type.seenShare() * reading.view(), type.countShape(), count);
    double poisson = Math.exp(-falseOnes);
    double sum = 0;
    for (int wrong = 0; wrong <= count; wrong++) {
      sum += poisson * trueOnes[count - wrong];
      poisson *= falseOnes / (wrong + 1);
    }
    return Math.log(Math.max(Double.MIN_NORMAL, sum));
  }

  /** Probabilities of 0 to most. */
  static double[] negativeBinomial(double mean, double shape, int most) {
    double[] probabilities = new double[most + 1];
    double success = mean / (shape + mean);
    probabilities[0] = Math.pow(1 - success, shape);
    for (int n = 1; n <= most; n++) {
      probabilities[n] = probabilities[n - 1] * success * (n - 1 + shape) / n;
    }
    return probabilities;
  }
}
