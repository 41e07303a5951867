package org.fauces.patient.service;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.patient.domain.EmergencyAccess;
import org.fauces.patient.domain.EmergencyReason;
import org.fauces.patient.domain.Patient;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.TextRules;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;

/**
 * Lets a clinician see a patient of another facility at once, for a few hours. Nobody is asked
 * before, since an emergency does not wait; the security officer there is told.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
public class EmergencyAccessService {
  private static final String NOTE = "emergency";

  @Inject EmergencyAccesses accesses;
  @Inject ForeignPatients foreign;
  @Inject PatientTexts texts;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Alarms alarms;
  @Inject Clock clock;

  /** How long it stays open; a setting of the installation. */
  @Inject
  @ConfigProperty(name = "fauces.emergency-access.duration", defaultValue = "PT4H")
  Duration duration;

  /** Opens it; the same command again answers with what there is and opens nothing. */
  @Audited(AuditAction.EMERGENCY_ACCESS_OPEN)
  public Saved<EmergencyAccessView> open(OpenEmergencyAccess command) {
    var facilityId = caller.facilityId();
    audit.about(EntityKind.EMERGENCY_ACCESS, command.id());
    requireFit(command);
    var patient = foreign.get(command.patient());
    audit.about(EntityKind.PATIENT, patient.id());
    var digest = digest(facilityId, patient.id(), command);
    if (!clientIds.claim(command.id())) {
      return new Saved<>(
          EmergencyAccessView.of(CreationDigest.earlier(accesses.find(command.id()), digest)),
          false);
    }
    var access =
        EmergencyAccess.open(command.id(), patient, clock.instant(), duration)
            .because(command.reason(), seal(patient, command))
            .by(caller.accountId(), facilityId, digest);
    accesses.add(access);
    tellOfficer(access);
    return new Saved<>(EmergencyAccessView.of(access), true);
  }

  /** One alarm for each: a second look is not hidden by the first, which nobody has seen yet. */
  private void tellOfficer(EmergencyAccess access) {
    alarms.raise(
        AlarmKind.EMERGENCY_ACCESS,
        EntityKind.EMERGENCY_ACCESS,
        access.id(),
        access.patientFacilityId(),
        access.accountId());
  }

  private static void requireFit(OpenEmergencyAccess command) {
    if (command.reason() == EmergencyReason.OTHER && command.note() == null) {
      throw DomainException.invalid("/note", "required");
    }
    new TextRules().optionalText("/note", command.note(), OpenEmergencyAccess.MAX_NOTE).enforce();
  }

  private byte[] seal(Patient patient, OpenEmergencyAccess command) {
    return texts.of(patient.id()).seal(NOTE, command.id(), command.note());
  }

  private byte[] digest(UUID facilityId, UUID patientId, OpenEmergencyAccess command) {
    return creationDigest.of(
        "emergency", caller.accountId(), facilityId, patientId, command.reason(), command.note());
  }
}
