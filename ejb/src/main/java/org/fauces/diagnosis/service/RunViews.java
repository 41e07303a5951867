package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.diagnosis.domain.PhotoAssessment;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.FormRevision;
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
    Map<Integer, Set<ClinicalWarning>> warnings =
        access.interviewsOf(examination).stream()
            .collect(toMap(FormRevision::revision, form -> ClinicalWarnings.in(form.answers())));
    return given.stream()
        .map(
            run ->
                RunView.of(
                    run,
                    results.getOrDefault(run.id(), List.of()),
                    photos.getOrDefault(run.id(), List.of()),
                    warnings.getOrDefault(run.interviewRevision(), Set.of())))
        .toList();
  }
}
