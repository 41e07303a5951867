package org.fauces.patient.service;

import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.service.Caller;
import org.fauces.patient.domain.Patient;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.service.ClientIds;
import org.fauces.shared.service.Saved;
import org.fauces.shared.service.StatedTimes;

/** Finds, registers and amends the patients of the caller's facility. */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE, CLERK})
public class PatientService {
  private static final int MAX_CANDIDATES = 200;
  private static final int MAX_FOUND = 50;
  private static final Comparator<String> NULLS_LAST = Comparator.nullsLast(String::compareTo);

  @Inject Patients patients;
  @Inject PatientDirectory directory;
  @Inject PatientSealing sealing;
  @Inject PatientIndex index;
  @Inject PatientIdentifiers identifiers;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject StatedTimes times;
  @Inject Clock clock;

  /** Registers a patient; the same command again answers with the patient as it stands now. */
  @Audited(AuditAction.PATIENT_REGISTER)
  public Saved<PatientView> register(RegisterPatient command) {
    var facilityId = caller.facilityId();
    audit.about(EntityKind.PATIENT, command.id());
    command.facts().requireFit();
    times.requireBorn(command.facts().birthDate(), "/birthDate");
    var digest = digest(facilityId, command);
    if (!clientIds.claim(command.id())) {
      var earlier = CreationDigest.earlier(patients.find(command.id()), digest);
      return new Saved<>(directory.get(earlier.id()), false);
    }
    var key = sealing.newKey(command.id());
    var patient = new Patient(command.id(), facilityId, key.wrapped(), digest);
    var facts = command.facts();
    patient.registered(sealing.seal(facts, key), facts.sex(), clock.instant());
    var added = identifiers.added(patient, facts.identifiers(), key);
    patients.add(patient, added, index.keysOf(patient, facts));
    return new Saved<>(directory.get(patient.id()), true);
  }

  @Audited(AuditAction.PATIENT_READ)
  public PatientView get(UUID id) {
    audit.about(EntityKind.PATIENT, id);
    return directory.readInCare(id);
  }

  /**
   * Corrects a patient as the caller saw it; what it was before stays in the audit trail by version
   * only.
   */
  @Audited(AuditAction.PATIENT_AMEND)
  public PatientView amend(AmendPatient command) {
    audit.about(EntityKind.PATIENT, command.id());
    var patient = patients.lock(command.id()).orElseThrow(NotFound::new);
    caller.requireAt(patient.facilityId());
    patient.expectVersion(command.version());
    var key = sealing.keyOf(patient);
    var facts = command.facts();
    facts.requireFit();
    times.requireBorn(facts.birthDate(), "/birthDate");
    patient.amend(sealing.seal(facts, key), facts.sex(), clock.instant());
    var added = identifiers.added(patient, facts.identifiers(), key);
    identifiers.end(patient, facts.identifiers(), key);
    patients.replaceFacts(patient.id(), added, index.keysOf(patient, facts));
    return directory.get(patient.id());
  }

  /** The patients that match, by kana; each one shown is named in the audit record. */
  @Audited(AuditAction.PATIENT_SEARCH)
  public PatientSearchResult search(SearchPatients search) {
    var facilityId = caller.facilityId();
    search.requireFit();
    var candidates =
        patients.findIds(facilityId, index.lookups(facilityId, search), MAX_CANDIDATES);
    var found =
        directory.all(candidates).values().stream()
            .filter(patient -> PatientIndex.matches(search, patient))
            .sorted(
                Comparator.comparing(PatientView::familyNameKana, NULLS_LAST)
                    .thenComparing(PatientView::givenNameKana, NULLS_LAST)
                    .thenComparing(PatientView::id))
            .toList();
    var shown = found.stream().limit(MAX_FOUND).toList();
    shown.forEach(patient -> audit.about(EntityKind.PATIENT, patient.id()));
    return new PatientSearchResult(
        shown, found.size() > MAX_FOUND || candidates.size() >= MAX_CANDIDATES);
  }

  private byte[] digest(UUID facilityId, RegisterPatient command) {
    var facts = command.facts();
    var identifiers =
        facts.identifiers().stream()
            .map(identifier -> identifier.system() + "=" + identifier.value())
            .sorted()
            .toList();
    return creationDigest.of(
        facilityId,
        facts.name().family(),
        facts.name().given(),
        facts.kana().family(),
        facts.kana().given(),
        facts.latin().family(),
        facts.latin().given(),
        facts.birthDate(),
        facts.sex(),
        identifiers);
  }
}
