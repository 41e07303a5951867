package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.Alarm;
import org.fauces.shared.service.TimePlace;

/** Rows of alarms as somebody looks at them: a facility's and the group's. */
@ApplicationScoped
class AlarmInbox {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** The newest first, from a place on; null is the beginning. */
  List<Alarm> list(UUID facilityId, AlarmState state, TimePlace after, int limit) {
    return em.createQuery(
            """
            select a from Alarm a where (a.facilityId = :facility or a.facilityId is null)
              and ((:open = true and a.handledAt is null)
                or (:open = false and a.handledAt is not null))
              and (a.raisedAt < :time or (a.raisedAt = :time and a.id < :last))
            order by a.raisedAt desc, a.id desc\
            """,
            Alarm.class)
        .setParameter("facility", facilityId)
        .setParameter("open", state == AlarmState.OPEN)
        .setParameter("time", after.at())
        .setParameter("last", after.id())
        .setMaxResults(limit)
        .getResultList();
  }

  /** The alarm, held against every other change until the transaction ends. */
  Optional<Alarm> lock(UUID id) {
    return Optional.ofNullable(em.find(Alarm.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  void flush() {
    em.flush();
  }
}
