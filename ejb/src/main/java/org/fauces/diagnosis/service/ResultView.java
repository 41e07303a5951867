package org.fauces.diagnosis.service;

import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.Outcome;

/** The finding for one disease: probability (0-1) and the band inside which it is undetermined. */
public record ResultView(
    String diseaseSystem,
    String disease,
    Outcome outcome,
    double probability,
    double lowerThreshold,
    double upperThreshold) {
  static ResultView of(AnalysisResult result) {
    var score = result.score();
    return new ResultView(
        result.diseaseSystem(),
        result.diseaseCode(),
        result.outcome(),
        score.probability(),
        score.lowerThreshold(),
        score.upperThreshold());
  }
}
