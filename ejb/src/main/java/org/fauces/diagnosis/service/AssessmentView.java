package org.fauces.diagnosis.service;

import java.util.UUID;
import org.fauces.diagnosis.domain.PhotoAssessment;

/**
 * What a run made of one photo: quality, score 0-100, and its share (0-1) in the finding; null
 * until the run completed.
 */
public record AssessmentView(UUID photoId, String quality, Integer qualityScore, Double weight) {
  static AssessmentView of(PhotoAssessment assessment) {
    return new AssessmentView(
        assessment.photoId(), assessment.quality(), assessment.qualityScore(), assessment.weight());
  }
}
