package org.fauces.ai.fusion;

/**
 * A logistic layer.
 *
 * @param bias constant
 * @param weights one per feature
 */
public record Logistic(double bias, double[] weights) {
  public Logistic {
    weights = weights.clone();
  }

  /** Log odds of the features. */
  public double logit(double[] features) {
    if (features.length != weights.length) {
      throw new IllegalArgumentException("a logistic layer got another number of features");
    }
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  /** The same layer with scaled and shifted log odds. */
  public Logistic rescaled(double scale, double shift) {
    double[] scaled = weights.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scale;
    }
    return new Logistic(bias * scale + shift, scaled);
  }

  /** Probability of log odds. */
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
