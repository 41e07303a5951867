package org.fauces.diagnosis.service;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.diagnosis.domain.PhotoAssessment;
import org.fauces.diagnosis.domain.RunFailure;
import org.fauces.diagnosis.domain.RunPurpose;
import org.fauces.diagnosis.domain.RunState;

/**
 * An analysis run: what went in, which model, what it says; results are empty until it completed.
 * Digests in hex.
 */
public record RunView(
    UUID id,
    RunState state,
    RunPurpose purpose,
    int interviewRevision,
    int findingsRevision,
    ModelView model,
    String inputDigest,
    Instant startedAt,
    Instant finishedAt,
    List<ResultView> results,
    List<AssessmentView> photos,
    Set<ClinicalWarning> warnings,
    RunFailure failure) {

  static RunView of(
      AnalysisRun run,
      List<AnalysisResult> results,
      List<PhotoAssessment> photos,
      Set<ClinicalWarning> warnings) {
    return new RunView(
        run.id(),
        run.state(),
        run.purpose(),
        run.interviewRevision(),
        run.findingsRevision(),
        ModelView.of(run),
        HexFormat.of().formatHex(run.inputDigest()),
        run.startedAt(),
        run.finishedAt(),
        results.stream().map(ResultView::of).toList(),
        photos.stream().map(AssessmentView::of).toList(),
        warnings,
        run.failure());
  }

  /**
   * The model version that made the results, the digest over its files in hex, and whose thresholds
   * judged: {@code operatingPointsId} names the facility's, null is the model's own.
   */
  public record ModelView(
      String name, String version, String digest, String thresholdVersion, UUID operatingPointsId) {
    static ModelView of(AnalysisRun run) {
      var model = run.model();
      return model == null || model.name() == null
          ? null
          : new ModelView(
              model.name(),
              model.version(),
              HexFormat.of().formatHex(model.digest()),
              model.thresholdVersion(),
              run.operatingPointsId());
    }
  }
}
