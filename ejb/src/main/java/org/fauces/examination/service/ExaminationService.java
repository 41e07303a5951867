package org.fauces.examination.service;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.device.service.CameraDirectory;
import org.fauces.examination.domain.Contraindications;
import org.fauces.examination.domain.Examination;
import org.fauces.examination.domain.Examination.Opening;
import org.fauces.examination.domain.StopReason;
import org.fauces.identity.service.Caller;
import org.fauces.patient.service.PatientDirectory;
import org.fauces.patient.service.PatientTexts;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.TextRules;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/** Opens and cancels examinations at the caller's facility. */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
public class ExaminationService {
  private static final Set<StopReason> CANCELLATIONS =
      Set.of(
          StopReason.WRONG_PATIENT,
          StopReason.PATIENT_DECLINED,
          StopReason.NOT_NEEDED,
          StopReason.OTHER);

  @Inject Examinations examinations;
  @Inject ExaminationAccess access;
  @Inject PatientDirectory patients;
  @Inject PatientTexts texts;
  @Inject CameraDirectory cameras;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Opens an examination; of a patient who is too young it ends at once with that reason. */
  @Audited(AuditAction.EXAMINATION_OPEN)
  public Saved<ExaminationView> open(OpenExamination command) {
    audit.about(EntityKind.PATIENT, command.patientId());
    audit.about(EntityKind.EXAMINATION, command.id());
    int age = patients.ageOf(command.patientId());
    if (command.cameraId() != null) {
      cameras.require(command.cameraId());
    }
    var digest = creationDigest.of(caller.facilityId(), command.patientId(), command.cameraId());
    if (!clientIds.claim(command.id())) {
      return new Saved<>(
          ExaminationView.of(CreationDigest.earlier(examinations.find(command.id()), digest)),
          false);
    }
    var examination =
        Examination.open(
            command.id(),
            caller.facilityId(),
            command.patientId(),
            command.cameraId(),
            new Opening(caller.accountId(), clock.instant(), digest));
    Contraindications.ofAge(age)
        .ifPresent(reason -> examination.contraindicate(reason, clock.instant()));
    examinations.add(examination);
    return new Saved<>(ExaminationView.of(examination), true);
  }

  @Audited(AuditAction.EXAMINATION_CANCEL)
  public ExaminationView cancel(CancelExamination command) {
    var examination = access.change(command.id());
    examination.expectVersion(command.version());
    if (!CANCELLATIONS.contains(command.reason())) {
      throw new DomainException(
          ProblemType.INVALID, "A contraindication comes from the interview, not from here.");
    }
    new TextRules().optionalText("/note", command.note(), CancelExamination.MAX_NOTE).enforce();
    var note = texts.of(examination.patientId()).seal("stop", examination.id(), command.note());
    examination.cancel(command.reason(), note, clock.instant());
    examinations.flush();
    return ExaminationView.of(examination);
  }
}
