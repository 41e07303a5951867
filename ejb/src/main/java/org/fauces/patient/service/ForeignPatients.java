package org.fauces.patient.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.identity.service.Caller;
import org.fauces.identity.service.FacilityDirectory;
import org.fauces.patient.domain.Patient;
import org.fauces.patient.service.OpenEmergencyAccess.ForeignPatient;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;

/**
 * Finds the one patient of another facility whom an emergency is about. There is no search: who
 * does not know the number exactly finds nobody.
 */
@ApplicationScoped
class ForeignPatients {
  @Inject Patients patients;
  @Inject PatientIndex index;
  @Inject FacilityDirectory facilities;
  @Inject Caller caller;

  /** The patient; one of the caller's own needs no emergency, and nobody else is found. */
  Patient get(ForeignPatient wanted) {
    var own = caller.facilityId();
    var id = wanted.id() == null ? byNumber(wanted, own) : wanted.id();
    var patient = patients.find(id).orElseThrow(NotFound::new);
    if (patient.facilityId().equals(own)) {
      throw new DomainException(ProblemType.NO_EMERGENCY, null);
    }
    return patient;
  }

  private UUID byNumber(ForeignPatient wanted, UUID own) {
    var found =
        facilities(wanted)
            .filter(facility -> !facility.equals(own))
            .flatMap(facility -> holders(facility, wanted.identifier()))
            .distinct()
            .limit(2)
            .toList();
    if (found.isEmpty()) {
      throw new NotFound();
    }
    if (found.size() > 1) {
      throw new DomainException(ProblemType.FACILITY_REQUIRED, null);
    }
    return found.get(0);
  }

  private Stream<UUID> facilities(ForeignPatient wanted) {
    return wanted.facilityId() == null
        ? facilities.all().stream()
        : List.of(wanted.facilityId()).stream();
  }

  private Stream<UUID> holders(UUID facility, IdentifierView number) {
    return patients
        .holder(facility, number.system(), index.identifier(facility, number.value()))
        .stream();
  }
}
