package org.fauces.diagnosis.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.RunFailure;
import org.fauces.diagnosis.domain.RunState;
import org.fauces.diagnosis.service.RunView.ModelView;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.patient.service.MaskedPatient;

/**
 * An examination as whoever maintains the system sees it: how far the machine came, and nothing
 * that anybody said or found.
 *
 * @param runs newest first
 */
public record MaintenanceRow(
    UUID id,
    MaskedPatient patient,
    ExaminationState state,
    Instant stateEnteredAt,
    Instant openedAt,
    int photoCount,
    List<RunTrace> runs) {

  static MaintenanceRow of(Examination examination, List<AnalysisRun> runs) {
    return new MaintenanceRow(
        examination.id(),
        MaskedPatient.of(examination.patientId()),
        examination.state(),
        examination.stateEnteredAt(),
        examination.openedAt(),
        examination.photoCount(),
        runs.stream().map(RunTrace::of).toList());
  }

  /**
   * A run without what it found.
   *
   * @param model null until it completed
   * @param finishedAt null while it runs
   * @param failure null unless it failed
   */
  public record RunTrace(
      UUID id,
      RunState state,
      ModelView model,
      Instant startedAt,
      Instant finishedAt,
      RunFailure failure) {
    private static RunTrace of(AnalysisRun run) {
      return new RunTrace(
          run.id(),
          run.state(),
          ModelView.of(run),
          run.startedAt(),
          run.finishedAt(),
          run.failure());
    }
  }
}
