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
import org.fauces.review.domain.ReviewItem;

/** Rows of reviews and of the events in them. */
@ApplicationScoped
class ReviewRows {
  private static final int MOST_REVIEWS = 200;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** A facility's reviews and the group's, newest first. */
  List<AuditReview> list(UUID facilityId) {
    return em.createQuery(
            """
            select r from AuditReview r where r.facilityId = :facility or r.facilityId is null
            order by r.from desc, r.facilityId\
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

  Optional<ReviewItem> findItem(UUID reviewId, UUID eventId) {
    return Optional.ofNullable(em.find(ReviewItem.class, new ReviewItem.Key(reviewId, eventId)));
  }

  /** The events of a review by their ids, from the one after a place on. */
  List<ReviewItem> items(UUID reviewId, UUID after, int limit) {
    return em.createQuery(
            """
            select i from ReviewItem i where i.reviewId = :review and i.eventId > :after
            order by i.eventId\
            """,
            ReviewItem.class)
        .setParameter("review", reviewId)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  long count(UUID reviewId) {
    return em.createQuery(
            "select count(i) from ReviewItem i where i.reviewId = :review", Long.class)
        .setParameter("review", reviewId)
        .getSingleResult();
  }

  /** How many nobody has signed off. */
  long remaining(UUID reviewId) {
    return em.createQuery(
            """
            select count(i) from ReviewItem i where i.reviewId = :review
              and i.signedOffBy is null\
            """,
            Long.class)
        .setParameter("review", reviewId)
        .getSingleResult();
  }

  /** Signs off what is left, save what the reviewer did; returns how many that were. */
  int signOff(UUID reviewId, UUID reviewer, Instant now) {
    return em.createQuery(
            """
            update ReviewItem i set i.signedOffBy = :reviewer, i.signedOffAt = :now
            where i.reviewId = :review and i.signedOffBy is null
              and (i.accountId is null or i.accountId <> :reviewer)\
            """)
        .setParameter("review", reviewId)
        .setParameter("reviewer", reviewer)
        .setParameter("now", now)
        .executeUpdate();
  }

  void add(AuditReview review) {
    em.persist(review);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
