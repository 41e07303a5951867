package org.fauces.ai;

/**
 * How features of photos are spread over those that the gate was fitted on.
 *
 * @param mean of each feature
 * @param deviation of each feature, positive
 */
public record FeatureSpread(double[] mean, double[] deviation) {
  /** A photo unlike all simulated ones must not be judged by how unlike it is. */
  private static final double MOST_DEVIATIONS = 2.5;

  public FeatureSpread {
    if (mean.length != deviation.length) {
      throw new IllegalArgumentException("each feature has a mean and a deviation");
    }
  }

  int size() {
    return mean.length;
  }

  /** Features in deviations from their mean, for the logistic layers. */
  public double[] standardised(double[] features) {
    double[] standardised = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      double z = (features[i] - mean[i]) / deviation[i];
      standardised[i] = Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, z));
    }
    return standardised;
  }
}
