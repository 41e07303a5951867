package org.fauces.examination.service;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.examination.domain.Part;
import org.fauces.examination.domain.StopReason;

/**
 * An examination as it stands, without what was captured or found.
 *
 * @param currentRunId the run that is under way or that a decision may rest on; null when there is
 *     none, as after new input
 */
public record ExaminationView(
    UUID id,
    int version,
    UUID patientId,
    UUID cameraId,
    ExaminationState state,
    Instant stateEnteredAt,
    Instant openedAt,
    int photoCount,
    Set<Part> missing,
    StopReason stopReason,
    UUID currentRunId,
    String runFailure) {
  public static ExaminationView of(Examination examination) {
    return new ExaminationView(
        examination.id(),
        examination.version(),
        examination.patientId(),
        examination.cameraId(),
        examination.state(),
        examination.stateEnteredAt(),
        examination.openedAt(),
        examination.photoCount(),
        examination.missing(),
        examination.stopReason(),
        examination.currentRunId(),
        examination.runFailure());
  }
}
