package org.fauces.ai;

import java.util.Map;

/**
 * What a result must name to be reproducible.
 *
 * @param name the model's name
 * @param version the model's version
 * @param digest lower-case hex SHA-256 over everything in the file that computes
 * @param questionnaireVersion the published questionnaire whose codes the model reads
 * @param trainedOn "simulated patients" as long as no real ones were used
 * @param thresholds disease to thresholds
 * @param trainingPrevalence disease to share among the patients that the probabilities refer to
 */
public record ModelDescription(
    String name,
    String version,
    String digest,
    String questionnaireVersion,
    String trainedOn,
    Map<String, Thresholds> thresholds,
    Map<String, Double> trainingPrevalence) {
  public ModelDescription {
    thresholds = Map.copyOf(thresholds);
    trainingPrevalence = Map.copyOf(trainingPrevalence);
  }
}
