package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.review.domain.ReviewItem;

/**
 * Rows of the events in reviews. Of the group's review each facility is shown what a search would
 * show it, and besides what no facility's search would show, or nobody could review that.
 */
@ApplicationScoped
class ReviewItems {
  private static final int AT_ONCE = 1_000;

  private static final String SHOWN =
      " and (exists (select e from AuditEvent e where e.id = i.eventId and "
          + EventCondition.CONCERNING
          + ") or not exists (select e from AuditEvent e where e.id = i.eventId and "
          + EventCondition.OF_SOME_FACILITY
          + "))";
  private static final String OPEN = " and i.signedOffBy is null";

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** By their ids, from the one after a place on. */
  List<ReviewItem> list(ReviewPart part, UUID after, int limit) {
    return query("i", ReviewItem.class, part, " and i.eventId > :after order by i.eventId")
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  Optional<ReviewItem> find(ReviewPart part, UUID eventId) {
    var key = new ReviewItem.Key(part.review().id(), eventId);
    return Optional.ofNullable(em.find(ReviewItem.class, key))
        .filter(item -> isShown(part, eventId));
  }

  private boolean isShown(ReviewPart part, UUID eventId) {
    return query("count(i)", Long.class, part, " and i.eventId = :event")
            .setParameter("event", eventId)
            .getSingleResult()
        > 0;
  }

  long count(ReviewPart part) {
    return query("count(i)", Long.class, part, "").getSingleResult();
  }

  /** How many of them nobody has signed off. */
  long remaining(ReviewPart part) {
    return query("count(i)", Long.class, part, OPEN).getSingleResult();
  }

  /** Whether anything is left of the whole review, whoever is shown it. */
  boolean isAnyLeft(UUID reviewId) {
    return em.createQuery(
                "select count(i) from ReviewItem i where i.reviewId = :review" + OPEN, Long.class)
            .setParameter("review", reviewId)
            .getSingleResult()
        > 0;
  }

  /** Signs off what is left of a part, save what the reviewer did; returns how many that were. */
  int signOff(ReviewPart part, UUID reviewer, Instant now) {
    int signed = 0;
    for (var ids = ofOthers(part, reviewer); !ids.isEmpty(); ids = ofOthers(part, reviewer)) {
      signed += signOff(part.review().id(), ids, reviewer, now);
    }
    return signed;
  }

  private List<UUID> ofOthers(ReviewPart part, UUID reviewer) {
    var others = OPEN + " and (i.accountId is null or i.accountId <> :reviewer)";
    return query("i.eventId", UUID.class, part, others)
        .setParameter("reviewer", reviewer)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  private int signOff(UUID reviewId, List<UUID> eventIds, UUID reviewer, Instant now) {
    return em.createQuery(
            """
            update ReviewItem i set i.signedOffBy = :reviewer, i.signedOffAt = :now
            where i.reviewId = :review and i.eventId in :events\
            """)
        .setParameter("review", reviewId)
        .setParameter("events", eventIds)
        .setParameter("reviewer", reviewer)
        .setParameter("now", now)
        .executeUpdate();
  }

  private <T> TypedQuery<T> query(String what, Class<T> type, ReviewPart part, String condition) {
    var shown = part.isOfGroup() ? SHOWN : "";
    var jpql =
        "select " + what + " from ReviewItem i where i.reviewId = :review" + shown + condition;
    var query = em.createQuery(jpql, type).setParameter("review", part.review().id());
    return part.isOfGroup() ? query.setParameter("facility", part.facilityId()) : query;
  }
}
