package org.fauces.ai.fusion;

import java.util.Arrays;

/**
 * Joins the photos of a burst. They share their errors, so each counts less the more there are: the
 * sum of log likelihoods is multiplied by scale / (1 + damping x photos).
 *
 * @param scale exponent of a single photo, about
 * @param damping loss per further photo
 */
public record Pooling(double scale, double damping) {

  /** Pooled log likelihood of each lesion type. */
  double[] types(Burst burst, LesionTable table) {
    var photos = burst.photos();
    double[] pooled = new double[table.typePrior().length];
    double exponent = scale * photos.size() / (1 + damping * photos.size());
    for (int photo = 0; photo < photos.size(); photo++) {
      for (int type = 0; type < pooled.length; type++) {
        pooled[type] +=
            exponent * burst.weights()[photo] * table.logLikelihood(photos.get(photo), type);
      }
    }
    return pooled;
  }

  /** log P(types | disease) - log P(types | everything else), by the shares of the conditions. */
  static double logRatio(double[] types, int disease, double onsetHours, LesionTable table) {
    double rest = 0;
    double share = 0;
    double highest = max(types);
    for (int condition = 0; condition < table.conditions(); condition++) {
      if (condition != disease) {
        double weight = table.conditionShare()[condition];
        rest += weight * likelihood(types, highest, table.types(condition, onsetHours));
        share += weight;
      }
    }
    double own = likelihood(types, highest, table.types(disease, onsetHours));
    return Math.log(own + 1e-9) - Math.log(rest / share + 1e-9);
  }

  private static double likelihood(double[] types, double highest, double[] given) {
    double sum = 0;
    for (int type = 0; type < types.length; type++) {
      sum += given[type] * Math.exp(types[type] - highest);
    }
    return sum;
  }

  private static double max(double[] values) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    return highest;
  }

  /**
   * How much each type's score speaks for a disease in one photo: the gradient of the log ratio.
   * Weights the class activation maps.
   */
  public static double[] gradient(
      PhotoEvidence photo, int disease, double onsetHours, LesionTable table) {
    int types = table.typePrior().length;
    double[] own = new double[types];
    double[] rest = new double[types];
    for (int type = 0; type < types; type++) {
      double likelihood = Math.exp(table.logLikelihood(photo, type));
      own[type] = likelihood * table.types(disease, onsetHours)[type];
      for (int condition = 0; condition < table.conditions(); condition++) {
        if (condition != disease) {
          rest[type] +=
              likelihood
                  * table.conditionShare()[condition]
                  * table.types(condition, onsetHours)[type];
        }
      }
    }
    return difference(own, rest);
  }

  private static double[] difference(double[] own, double[] rest) {
    double ownSum = Arrays.stream(own).sum() + 1e-12;
    double restSum = Arrays.stream(rest).sum() + 1e-12;
    double[] result = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      result[i] = own[i] / ownSum - rest[i] / restSum;
    }
    return result;
  }
}
