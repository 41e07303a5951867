package org.fauces.examination.service;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.TreeMap;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.examination.domain.Answers;
import org.fauces.examination.domain.Contraindications;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.FormRevision;
import org.fauces.examination.domain.Questionnaires;
import org.fauces.identity.service.Caller;
import org.fauces.patient.service.PatientDirectory;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;
import org.fauces.shared.service.StatedTimes;

/**
 * Records revisions of the interview and of the physician's findings; an interview that names a
 * contraindication ends the examination.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
public class FormService {
  @Inject Examinations examinations;
  @Inject ExaminationAccess access;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject PatientDirectory patients;
  @Inject StatedTimes times;
  @Inject Clock clock;

  @Audited(AuditAction.INTERVIEW_RECORD)
  public Saved<FormRevisionView> recordInterview(RecordForm command) {
    return record(command, FormKind.INTERVIEW, EntityKind.INTERVIEW);
  }

  /** Findings are the physician's own: nobody else may enter them. */
  @RolesAllowed(PHYSICIAN)
  @Audited(AuditAction.FINDINGS_RECORD)
  public Saved<FormRevisionView> recordFindings(RecordForm command) {
    return record(command, FormKind.FINDINGS, EntityKind.FINDINGS);
  }

  private Saved<FormRevisionView> record(RecordForm command, FormKind form, EntityKind kind) {
    var examination = access.change(command.examinationId());
    audit.about(kind, command.id());
    var answers = check(command, form);
    var digest = digest(command, form);
    if (!clientIds.claim(command.id())) {
      return new Saved<>(
          FormRevisionView.of(CreationDigest.earlier(examinations.findForm(command.id()), digest)),
          false);
    }
    var now = clock.instant();
    int number = examination.takeForm(form, now);
    if (form == FormKind.INTERVIEW) {
      Contraindications.in(answers, patients.ageOf(examination.patientId()))
          .ifPresent(reason -> examination.contraindicate(reason, now));
    }
    var revision =
        new FormRevision(command.id(), examination.id(), form, number)
            .answered(answers, command.askedAt())
            .enteredBy(caller.accountId(), now, digest);
    examinations.add(revision);
    return new Saved<>(FormRevisionView.of(revision), true);
  }

  private Answers check(RecordForm command, FormKind form) {
    times.requirePast(command.askedAt(), "/askedAt");
    var questionnaire =
        Questionnaires.find(command.questionnaireVersion())
            .orElseThrow(
                () -> DomainException.invalid("/questionnaireVersion", "published-version"));
    return questionnaire.check(form, command.answers());
  }

  private byte[] digest(RecordForm command, FormKind form) {
    return creationDigest.of(
        form,
        command.examinationId(),
        command.questionnaireVersion(),
        command.askedAt(),
        new TreeMap<>(command.answers()));
  }
}
