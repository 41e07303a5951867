package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.review.domain.AuditReview;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.UuidBytes;

/**
 * Draws the events of a review: those with the lowest SHA-256 of seed and id, which is random as
 * long as nobody knows the seed, and can be drawn again by anybody who does.
 */
@ApplicationScoped
class ReviewSample {
  private static final InstantConverter INSTANTS = new InstantConverter();

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** How many events there are to draw from. */
  long population(AuditReview review) {
    var counted =
        em.createNativeQuery(
                """
                select count(*) from fauces_audit.audit_event e
                where e.facility_id <=> ? and e.occurred_at >= ? and e.occurred_at < ?\
                """)
            .setParameter(1, facility(review))
            .setParameter(2, INSTANTS.convertToDatabaseColumn(review.from()))
            .setParameter(3, INSTANTS.convertToDatabaseColumn(review.to()))
            .getSingleResult();
    return ((Number) counted).longValue();
  }

  void draw(AuditReview review) {
    em.createNativeQuery(
            """
            insert into audit_review_item (review_id, event_id, chosen, account_id)
            select ?, e.id, 'SAMPLE', e.account_id from (
              select e.id, e.account_id from fauces_audit.audit_event e
              where e.facility_id <=> ? and e.occurred_at >= ? and e.occurred_at < ?
              order by sha2(concat(?, lower(hex(e.id))), 256) limit ?) as e\
            """)
        .setParameter(1, UuidBytes.of(review.id()))
        .setParameter(2, facility(review))
        .setParameter(3, INSTANTS.convertToDatabaseColumn(review.from()))
        .setParameter(4, INSTANTS.convertToDatabaseColumn(review.to()))
        .setParameter(5, review.seed())
        .setParameter(6, review.sampleSize())
        .executeUpdate();
  }

  /**
   * Adds every denial, every event of these actions and whatever a break-glass account did, where
   * the sample has not got it.
   */
  void addKinds(AuditReview review, Collection<String> actions) {
    em.createNativeQuery(
            """
            insert ignore into audit_review_item (review_id, event_id, chosen, account_id)
            select ?, e.id, 'KIND', e.account_id from fauces_audit.audit_event e
            where e.facility_id <=> ? and e.occurred_at >= ? and e.occurred_at < ?
              and (e.outcome = 'DENIED' or find_in_set(e.action, ?) > 0
                or e.account_id in (select a.id from account a where a.kind = 'BREAK_GLASS'))\
            """)
        .setParameter(1, UuidBytes.of(review.id()))
        .setParameter(2, facility(review))
        .setParameter(3, INSTANTS.convertToDatabaseColumn(review.from()))
        .setParameter(4, INSTANTS.convertToDatabaseColumn(review.to()))
        .setParameter(5, String.join(",", actions))
        .executeUpdate();
  }

  /** Whoever is nobody yet, as at a sign-in, is the one account that the event names. */
  void nameDoers(AuditReview review) {
    em.createNativeQuery(
            """
            update audit_review_item i set i.account_id = (
              select max(o.entity_id) from fauces_audit.audit_event_entity o
              where o.event_id = i.event_id and o.kind = 'ACCOUNT'
              having count(distinct o.entity_id) = 1)
            where i.review_id = ? and i.account_id is null\
            """)
        .setParameter(1, UuidBytes.of(review.id()))
        .executeUpdate();
  }

  private static byte[] facility(AuditReview review) {
    return review.facilityId() == null ? null : UuidBytes.of(review.facilityId());
  }

  List<AuditEvent> events(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery("select e from AuditEvent e where e.id in :ids", AuditEvent.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
