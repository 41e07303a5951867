package org.fauces.patient.service;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.fauces.identity.service.Caller;
import org.fauces.patient.domain.Patient;
import org.fauces.patient.domain.PatientIdentifier;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.service.StatedTimes;

/**
 * Patients in clear for the services of other features, limited to the caller's facility. Whoever
 * shows one names it in the audit record.
 */
@ApplicationScoped
public class PatientDirectory {
  @Inject Patients patients;
  @Inject PatientSealing sealing;
  @Inject Caller caller;
  @Inject Care care;
  @Inject StatedTimes times;

  /** The patient; unknown and foreign ones are not found. */
  public PatientView get(UUID id) {
    var patient = patients.find(id).orElseThrow(NotFound::new);
    caller.requireAt(patient.facilityId());
    return sealing.open(patient, patients.identifiersOf(List.of(id)));
  }

  /** The patient, to be read and nothing else; also one whom an emergency was stated for. */
  public PatientView readInCare(UUID id) {
    var patient = patients.find(id).orElseThrow(NotFound::new);
    care.requireReadable(id, patient.facilityId());
    return sealing.open(patient, patients.identifiersOf(List.of(id)));
  }

  /** Completed years by the birth date; unknown and foreign patients are not found. */
  public int ageOf(UUID id) {
    return times.completedYears(get(id).birthDate());
  }

  /** Refuses a patient that is unknown or foreign. */
  public void require(UUID id) {
    caller.requireAt(patients.find(id).orElseThrow(NotFound::new).facilityId());
  }

  /** The caller's patients among the ids. */
  public Map<UUID, PatientView> all(Collection<UUID> ids) {
    return shown(ids, patient -> patient.facilityId().equals(caller.facilityId()));
  }

  /** The patients among the ids whom the caller may read, as {@link #readInCare}. */
  public Map<UUID, PatientView> allInCare(Collection<UUID> ids) {
    return shown(ids, patient -> care.isReadable(patient.id(), patient.facilityId()));
  }

  private Map<UUID, PatientView> shown(Collection<UUID> ids, Predicate<Patient> mayBeShown) {
    Map<UUID, List<PatientIdentifier>> identifiers =
        patients.identifiersOf(ids).stream().collect(groupingBy(PatientIdentifier::patientId));
    var views = new LinkedHashMap<UUID, PatientView>();
    patients.findAll(ids).stream()
        .filter(mayBeShown)
        .forEach(
            patient ->
                views.put(
                    patient.id(),
                    sealing.open(patient, identifiers.getOrDefault(patient.id(), List.of()))));
    return views;
  }
}
