package org.fauces.patient.service;

import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.patient.domain.Consent;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;
import org.fauces.shared.service.StatedTimes;

/** Records consents of the caller's patients and their withdrawal. */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE, CLERK})
public class ConsentService {
  @Inject Patients patients;
  @Inject PatientDirectory directory;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject StatedTimes times;
  @Inject Clock clock;

  @Audited(AuditAction.CONSENT_RECORD)
  public Saved<ConsentView> record(RecordConsent command) {
    audit.about(EntityKind.PATIENT, command.patientId());
    audit.about(EntityKind.CONSENT, command.id());
    directory.require(command.patientId());
    times.requirePast(command.givenAt(), "/givenAt");
    var digest =
        creationDigest.of(
            command.patientId(), command.purpose(), command.textVersion(), command.givenAt());
    if (!clientIds.claim(command.id())) {
      return new Saved<>(
          ConsentView.of(CreationDigest.earlier(patients.findConsent(command.id()), digest)),
          false);
    }
    var consent =
        new Consent(command.id(), command.patientId(), command.purpose())
            .given(command.textVersion(), command.givenAt())
            .recordedBy(caller.accountId(), clock.instant(), digest);
    patients.add(consent);
    return new Saved<>(ConsentView.of(consent), true);
  }

  @Audited(AuditAction.CONSENT_WITHDRAW)
  public ConsentView withdraw(UUID patientId, UUID consentId, Instant withdrawnAt) {
    audit.about(EntityKind.PATIENT, patientId);
    audit.about(EntityKind.CONSENT, consentId);
    directory.require(patientId);
    var consent =
        patients
            .findConsent(consentId)
            .filter(found -> found.patientId().equals(patientId))
            .orElseThrow(NotFound::new);
    times.requirePast(withdrawnAt, "/withdrawnAt");
    consent.withdraw(withdrawnAt);
    patients.flush();
    return ConsentView.of(consent);
  }
}
