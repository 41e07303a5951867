package org.fauces.patient.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fauces.patient.domain.Patient;
import org.fauces.patient.domain.PatientIdentifier;
import org.fauces.patient.domain.PatientIdentifier.SealedValue;
import org.fauces.protection.format.DataKey;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * The numbers that name a patient, each with its period: what an amendment leaves as it was keeps
 * its beginning, what it leaves out ends.
 */
@ApplicationScoped
class PatientIdentifiers {
  @Inject Patients patients;
  @Inject PatientSealing sealing;
  @Inject PatientIndex index;
  @Inject Clock clock;

  /** New rows for what the patient does not hold yet. */
  List<PatientIdentifier> added(Patient patient, List<IdentifierView> stated, DataKey key) {
    var held = held(patient, key);
    return stated.stream()
        .filter(identifier -> !held.contains(identifier))
        .map(identifier -> row(patient, identifier, key))
        .toList();
  }

  /** Ends what the patient holds and is no longer stated. */
  void end(Patient patient, List<IdentifierView> stated, DataKey key) {
    for (PatientIdentifier identifier : patients.identifiersOf(List.of(patient.id()))) {
      if (!stated.contains(PatientSealing.open(identifier, key))) {
        identifier.end(clock.instant());
      }
    }
  }

  private List<IdentifierView> held(Patient patient, DataKey key) {
    return patients.identifiersOf(List.of(patient.id())).stream()
        .map(identifier -> PatientSealing.open(identifier, key))
        .toList();
  }

  private PatientIdentifier row(Patient patient, IdentifierView identifier, DataKey key) {
    var valueIndex = index.identifier(patient.facilityId(), identifier.value());
    if (patients.isIdentifierTaken(
        patient.facilityId(), identifier.system(), valueIndex, patient.id())) {
      throw new DomainException(ProblemType.IDENTIFIER_IN_USE, null);
    }
    var sealed = new SealedValue(sealing.sealIdentifier(identifier, key), valueIndex);
    return new PatientIdentifier(
        TimeOrderedId.next(), patient, identifier.system(), sealed, clock.instant());
  }
}
