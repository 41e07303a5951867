package org.fauces.patient.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fauces.patient.domain.EmergencyAccess;

/** Rows of emergency accesses. */
@ApplicationScoped
class EmergencyAccesses {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<EmergencyAccess> find(UUID id) {
    return Optional.ofNullable(em.find(EmergencyAccess.class, id));
  }

  /** The facility of a patient whom an account may read now, working at another facility. */
  Optional<UUID> facilityOpenTo(
      UUID accountId, UUID actingFacilityId, UUID patientId, Instant now) {
    return em.createQuery(
            """
            select e.patientFacilityId from EmergencyAccess e
            where e.accountId = :account and e.actingFacilityId = :facility
              and e.patientId = :patient and e.expiresAt > :now""",
            UUID.class)
        .setParameter("account", accountId)
        .setParameter("facility", actingFacilityId)
        .setParameter("patient", patientId)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  void add(EmergencyAccess access) {
    em.persist(access);
    em.flush();
  }
}
