package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.fauces.identity.domain.Facility;
import org.fauces.shared.domain.NotFound;

/** Rows of facilities. */
@ApplicationScoped
class Facilities {
  // more than any group has
  private static final int MAX_FACILITIES = 1000;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  Optional<Facility> find(UUID id) {
    return Optional.ofNullable(em.find(Facility.class, id));
  }

  /** The facilities among the ids, by name. */
  List<Facility> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select f from Facility f where f.id in :ids order by f.name, f.id", Facility.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** The facility, held against being closed until the transaction ends. */
  Optional<Facility> lock(UUID id) {
    return Optional.ofNullable(em.find(Facility.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Holds the facilities, which must be open, each before any account: so nobody deadlocks. */
  void lockOpen(Collection<UUID> ids) {
    new TreeSet<>(ids).forEach(id -> lock(id).orElseThrow(NotFound::new).requireOpen());
  }

  void flush() {
    em.flush();
  }

  /** Every facility of the installation. */
  List<UUID> allIds() {
    return em.createQuery("select f.id from Facility f order by f.id", UUID.class)
        .setMaxResults(MAX_FACILITIES)
        .getResultList();
  }

  void add(Facility facility) {
    em.persist(facility);
    em.flush();
  }
}
