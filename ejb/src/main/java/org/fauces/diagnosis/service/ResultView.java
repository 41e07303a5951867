package org.fauces.diagnosis.service;

import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.ThresholdOwner;

/**
 * The finding for one disease: probability (0-1), the band inside which it is undetermined, and
 * whose thresholds that band is.
 */
public record ResultView(
    String diseaseSystem,
    String disease,
    Outcome outcome,
    double probability,
    double lowerThreshold,
    double upperThreshold,
    ThresholdOwner judgedBy) {
  static ResultView of(AnalysisResult result) {
    var score = result.score();
    return new ResultView(
        result.diseaseSystem(),
        result.diseaseCode(),
        result.outcome(),
        score.probability(),
        score.lowerThreshold(),
        score.upperThreshold(),
        result.judgedBy());
  }
}
