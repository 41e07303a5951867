package org.fauces.diagnosis.service;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.diagnosis.domain.ConfirmatoryTest;
import org.fauces.diagnosis.domain.ConfirmatoryTest.Report;
import org.fauces.diagnosis.domain.Diseases;
import org.fauces.examination.domain.ExaminationState;
import org.fauces.examination.service.ExaminationAccess;
import org.fauces.identity.service.Caller;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;
import org.fauces.shared.service.StatedTimes;

/** Records confirmatory tests, even weeks later. They never change what was decided. */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
public class ConfirmatoryTestService {
  @Inject Decisions decisions;
  @Inject ExaminationAccess access;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject StatedTimes times;
  @Inject Clock clock;

  @Audited(AuditAction.CONFIRMATORY_TEST_RECORD)
  public Saved<ConfirmatoryTestView> record(RecordConfirmatoryTest command) {
    var examination = access.change(command.examinationId());
    audit.about(EntityKind.CONFIRMATORY_TEST, command.id());
    check(command);
    var digest =
        creationDigest.of(
            command.examinationId(),
            command.disease(),
            command.method(),
            command.result(),
            command.sampledAt());
    if (!clientIds.claim(command.id())) {
      return new Saved<>(
          ConfirmatoryTestView.of(CreationDigest.earlier(decisions.findTest(command.id()), digest)),
          false);
    }
    if (examination.state() == ExaminationState.CANCELLED) {
      throw new DomainException(ProblemType.WRONG_STATE, "The examination is CANCELLED.");
    }
    var report = new Report(command.method(), command.result(), command.sampledAt());
    var test =
        new ConfirmatoryTest(command.id(), examination.id(), command.disease(), report)
            .recordedBy(caller.accountId(), clock.instant(), digest);
    decisions.add(test);
    decisions.flush();
    return new Saved<>(ConfirmatoryTestView.of(test), true);
  }

  private void check(RecordConfirmatoryTest command) {
    if (!Diseases.CODES.contains(command.disease())) {
      throw DomainException.invalid("/disease", "known-code");
    }
    times.requirePast(command.sampledAt(), "/sampledAt");
  }
}
