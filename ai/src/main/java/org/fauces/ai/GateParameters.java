package org.fauces.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.internal.ModelJson;

/**
 * The learned part of the quality gate.
 *
 * @param layout spread of the features of {@link PhotoLayout}
 * @param sharpness spread of the features of {@link PhotoSharpness}
 * @param notThroat of the layout; above 0 the picture shows no throat
 * @param wallHidden of the layout; above 0 the posterior wall is not in view
 * @param blurred of the sharpness; above 0 the picture is blurred
 */
public record GateParameters(
    FeatureSpread layout,
    FeatureSpread sharpness,
    Logistic notThroat,
    Logistic wallHidden,
    Logistic blurred) {
  private static final String RESOURCE = "gate.json";

  public GateParameters {
    if (layout.size() != PhotoLayout.SIZE || sharpness.size() != PhotoSharpness.SIZE) {
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
}
