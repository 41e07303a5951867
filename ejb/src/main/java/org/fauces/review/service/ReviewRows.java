package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.review.domain.AuditReview;

/** Rows of reviews. */
@ApplicationScoped
class ReviewRows {
  private static final int MOST_REVIEWS = 200;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** A facility's reviews and the group's: first what is not signed off, then the newest. */
  List<AuditReview> list(UUID facilityId) {
    return em.createQuery(
            """
            select r from AuditReview r where r.facilityId = :facility or r.facilityId is null
            order by case when r.signedOffAt is null then 0 else 1 end, r.from desc, r.facilityId\
            """,
            AuditReview.class)
        .setParameter("facility", facilityId)
        .setMaxResults(MOST_REVIEWS)
        .getResultList();
  }

  Optional<AuditReview> find(UUID id) {
    return Optional.ofNullable(em.find(AuditReview.class, id));
  }

  /** The review, held against every other change until the transaction ends. */
  Optional<AuditReview> lock(UUID id) {
    return Optional.ofNullable(em.find(AuditReview.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The facilities whose events of a period nobody was asked to review yet. */
  List<UUID> facilitiesWithout(Instant from, Instant to) {
    return em.createQuery(
            """
            select f.id from Facility f where f.createdAt < :to and not exists
              (select r.id from AuditReview r where r.facilityId = f.id and r.from = :from)\
            """,
            UUID.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  List<UUID> openFacilities() {
    return em.createQuery("select f.id from Facility f where f.closedAt is null", UUID.class)
        .getResultList();
  }

  /** Since when there has been a facility; empty before the first. */
  Optional<Instant> firstFacilityAt() {
    return em.createQuery("select f.createdAt from Facility f order by f.createdAt", Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether nobody was asked yet to review what a period has of no facility. */
  boolean isGroupWithout(Instant from) {
    return em.createQuery(
                "select count(r) from AuditReview r where r.groupFrom = :from", Long.class)
            .setParameter("from", from)
            .getSingleResult()
        == 0;
  }

  /** Reviews that are late. */
  List<UUID> overdue(Instant now) {
    return em.createQuery(
            "select r.id from AuditReview r where r.signedOffAt is null and r.dueAt < :now",
            UUID.class)
        .setParameter("now", now)
        .getResultList();
  }

  void add(AuditReview review) {
    em.persist(review);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
