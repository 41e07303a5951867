package org.fauces.diagnosis.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.diagnosis.service.ConfirmatoryTestView;
import org.fauces.diagnosis.service.DecisionView;
import org.fauces.diagnosis.service.ExaminationDetail;
import org.fauces.diagnosis.service.RunView;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.examination.domain.Part;
import org.fauces.examination.domain.StopReason;
import org.fauces.examination.rest.FormRevisionBody;
import org.fauces.examination.service.PhotoView;
import org.fauces.patient.service.PatientView;

/** The whole examination as one object; never printed. */
@Schema(name = "WholeExamination")
public record WholeExamination(
    UUID id,
    int version,
    UUID patientId,
    UUID cameraId,
    ExaminationState state,
    Instant stateEnteredAt,
    Instant openedAt,
    StopReason stopReason,
    UUID currentRunId,
    String runFailure,
    PatientView patient,
    List<PhotoView> photos,
    FormRevisionBody interview,
    FormRevisionBody findings,
    Set<Part> missing,
    Set<ClinicalWarning> warnings,
    List<RunView> runs,
    List<DecisionView> decisions,
    List<ConfirmatoryTestView> confirmatoryTests) {

  static WholeExamination of(ExaminationDetail detail) {
    var examination = detail.examination();
    return new WholeExamination(
        examination.id(),
        examination.version(),
        examination.patientId(),
        examination.cameraId(),
        examination.state(),
        examination.stateEnteredAt(),
        examination.openedAt(),
        examination.stopReason(),
        examination.currentRunId(),
        examination.runFailure(),
        detail.patient(),
        detail.photos(),
        Optional.ofNullable(detail.interview()).map(FormRevisionBody::of).orElse(null),
        Optional.ofNullable(detail.findings()).map(FormRevisionBody::of).orElse(null),
        examination.missing(),
        detail.warnings(),
        detail.runs(),
        detail.decisions(),
        detail.confirmatoryTests());
  }

  @Override
  public String toString() {
    return "WholeExamination[" + id + "]";
  }
}
