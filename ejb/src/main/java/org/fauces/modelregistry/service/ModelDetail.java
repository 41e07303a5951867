package org.fauces.modelregistry.service;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fauces.ai.ModelManifest;
import org.fauces.modelregistry.domain.ModelVersion;

/** A version of the network with what it says of itself. */
public record ModelDetail(
    ModelView model,
    String questionnaireVersion,
    List<String> labels,
    String trainedOn,
    Map<String, String> training,
    Map<String, ThresholdsView> thresholds,
    Map<String, Double> prevalence,
    Map<String, Double> figures,
    String figuresOn,
    String licence) {

  static ModelDetail of(ModelVersion model) {
    var manifest = ModelManifest.ofJson(model.manifest());
    var thresholds = new TreeMap<String, ThresholdsView>();
    manifest.thresholds().forEach((disease, of) -> thresholds.put(disease, ThresholdsView.of(of)));
    return new ModelDetail(
        ModelView.of(model),
        manifest.questionnaireVersion(),
        manifest.labels(),
        manifest.trainedOn(),
        manifest.training(),
        thresholds,
        manifest.prevalence(),
        manifest.figures(),
        manifest.figuresOn(),
        manifest.licence());
  }

  /** Below the lower NOT_DETECTED, from the upper on DETECTED. */
  public record ThresholdsView(double lower, double upper) {
    private static ThresholdsView of(org.fauces.ai.Thresholds thresholds) {
      return new ThresholdsView(thresholds.lower(), thresholds.upper());
    }
  }
}
