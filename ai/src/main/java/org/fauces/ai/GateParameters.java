package org.fauces.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.internal.ModelJson;

/**
 * The learned part of the quality gate.
 *
 * @param mean of each feature of {@link PhotoLayout} over the photos it was fitted on
 * @param deviation of each feature
 * @param notThroat above 0 the picture shows no throat
 * @param wallHidden above 0 the posterior wall is not in view
 */
public record GateParameters(
    double[] mean, double[] deviation, Logistic notThroat, Logistic wallHidden) {
  private static final String RESOURCE = "gate.json";

  /** A photo unlike all simulated ones must not be judged by how unlike it is. */
  private static final double MOST_DEVIATIONS = 2.5;

  public GateParameters {
    if (mean.length != PhotoLayout.SIZE || deviation.length != PhotoLayout.SIZE) {
      throw new IllegalArgumentException("the gate's parameters are for other features");
    }
  }

  /** What the product judges with. */
  static GateParameters shipped() {
    try (var json = GateParameters.class.getResourceAsStream(RESOURCE)) {
      if (json == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the archive");
      }
      return ModelJson.readResource(json.readAllBytes(), GateParameters.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Features in deviations from their mean, for the logistic layers. */
  public static double[] standardised(double[] features, double[] mean, double[] deviation) {
    double[] standardised = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      double z = (features[i] - mean[i]) / deviation[i];
      standardised[i] = Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, z));
    }
    return standardised;
  }

  double[] standardised(double[] features) {
    return standardised(features, mean, deviation);
  }
}
