package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.ModelUsed;
import org.fauces.diagnosis.domain.PhotoAssessment;
import org.fauces.diagnosis.service.RunView.ModelView;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.service.ExaminationAccess;

/** Puts runs together with their results, assessments and the warnings that belong beside them. */
@ApplicationScoped
class RunViews {
  @Inject AnalysisRuns runs;
  @Inject ExaminationAccess access;

  RunView of(AnalysisRun run) {
    var examination = access.read(run.examinationId());
    return of(examination, List.of(run)).get(0);
  }

  /** The runs of one examination as views, in the order given. */
  List<RunView> of(Examination examination, List<AnalysisRun> given) {
    var ids = given.stream().map(AnalysisRun::id).toList();
    Map<UUID, List<AnalysisResult>> results =
        runs.resultsOf(ids).stream().collect(groupingBy(AnalysisResult::runId));
    Map<UUID, List<PhotoAssessment>> photos =
        runs.assessmentsOf(ids).stream().collect(groupingBy(PhotoAssessment::runId));
    var warnings =
        access
            .latestForm(examination, FormKind.INTERVIEW)
            .map(form -> ClinicalWarnings.in(form.answers()))
            .orElseGet(Set::of);
    return given.stream()
        .map(
            run ->
                new RunView(
                    run.id(),
                    run.state(),
                    run.purpose(),
                    run.interviewRevision(),
                    run.findingsRevision(),
                    model(run.model()),
                    HexFormat.of().formatHex(run.inputDigest()),
                    run.startedAt(),
                    run.finishedAt(),
                    results.getOrDefault(run.id(), List.of()).stream().map(ResultView::of).toList(),
                    photos.getOrDefault(run.id(), List.of()).stream()
                        .map(AssessmentView::of)
                        .toList(),
                    warnings,
                    run.failure()))
        .toList();
  }

  private static ModelView model(ModelUsed model) {
    if (model == null || model.name() == null) {
      return null;
    }
    var digest = HexFormat.of().formatHex(model.digest());
    return new ModelView(model.name(), model.version(), digest);
  }
}
