package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.diagnosis.domain.OperatingPoint;
import org.fauces.diagnosis.domain.OperatingPoints;
import org.fauces.identity.domain.Facility;
import org.fauces.shared.domain.NotFound;

/** Rows of facilities' own thresholds. */
@ApplicationScoped
class OperatingPointRows {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<OperatingPoints> find(UUID id) {
    return Optional.ofNullable(em.find(OperatingPoints.class, id));
  }

  /** The facility's newest that were approved, whichever model they name. */
  Optional<OperatingPoints> newest(UUID facilityId) {
    return em.createQuery(
            """
            select p from OperatingPoints p
            where p.facilityId = :facility and p.version is not null order by p.version desc""",
            OperatingPoints.class)
        .setParameter("facility", facilityId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** All that were proposed at a facility, the newest first. */
  List<OperatingPoints> list(UUID facilityId, int limit) {
    return em.createQuery(
            """
            select p from OperatingPoints p where p.facilityId = :facility
            order by p.proposedAt desc, p.id desc""",
            OperatingPoints.class)
        .setParameter("facility", facilityId)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Their rules, each set's in its order. */
  List<OperatingPoint> rulesOf(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select r from OperatingPoint r where r.operatingPointsId in :ids order by r.position",
            OperatingPoint.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * Holds the facility, so that of two sets that are approved at once the second sees the first.
   */
  void holdFacility(UUID facilityId) {
    if (em.find(Facility.class, facilityId, LockModeType.PESSIMISTIC_WRITE) == null) {
      throw new NotFound();
    }
  }

  void add(Object row) {
    em.persist(row);
  }

  void flush() {
    em.flush();
  }
}
