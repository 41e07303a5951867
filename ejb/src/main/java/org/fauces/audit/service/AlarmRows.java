package org.fauces.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.UUID;
import org.fauces.audit.domain.Alarm;
import org.fauces.audit.domain.AlarmKind;

/** Rows of alarms. */
@ApplicationScoped
class AlarmRows {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  @PersistenceContext(unitName = "counts")
  EntityManager counts;

  /** Whether one of that kind about that object waits to be looked at by the same officers. */
  boolean isOpen(AlarmKind kind, UUID subjectId, UUID facilityId) {
    return isAny(
        em.createQuery(
                """
            select a.id from Alarm a
            where a.kind = :kind and a.subjectId = :subject and a.handledAt is null
              and (a.facilityId = :facility or a.facilityId is null and :facility is null)\
            """,
                UUID.class)
            .setParameter("facility", facilityId),
        kind,
        subjectId);
  }

  /** Whether one of that kind about that object was raised after a time, handled or not. */
  boolean isRaisedSince(AlarmKind kind, UUID subjectId, Instant time) {
    return isAny(
        em.createQuery(
                """
            select a.id from Alarm a
            where a.kind = :kind and a.subjectId = :subject and a.raisedAt > :time\
            """,
                UUID.class)
            .setParameter("time", time),
        kind,
        subjectId);
  }

  /** Both in one, asked through the connections of counts. */
  boolean isTold(AlarmKind kind, UUID subjectId, Instant time) {
    return isAny(
        counts
            .createQuery(
                """
            select a.id from Alarm a
            where a.kind = :kind and a.subjectId = :subject
              and (a.handledAt is null or a.raisedAt > :time)""",
                UUID.class)
            .setParameter("time", time),
        kind,
        subjectId);
  }

  private static boolean isAny(TypedQuery<UUID> alarms, AlarmKind kind, UUID subjectId) {
    return !alarms
        .setParameter("kind", kind)
        .setParameter("subject", subjectId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** How many wait that were raised before a time. */
  long countOpenBefore(Instant time) {
    return em.createQuery(
            "select count(a) from Alarm a where a.handledAt is null and a.raisedAt < :time",
            Long.class)
        .setParameter("time", time)
        .getSingleResult();
  }

  void add(Alarm alarm) {
    em.persist(alarm);
    em.flush();
  }

  /** Adds one through the connections of counts. */
  void addApart(Alarm alarm) {
    counts.persist(alarm);
    counts.flush();
  }
}
