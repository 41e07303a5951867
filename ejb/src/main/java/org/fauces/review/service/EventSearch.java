package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fauces.audit.domain.AuditEvent;

/** Finds events by a condition, the newest first. */
@ApplicationScoped
class EventSearch {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  List<AuditEvent> find(EventCondition condition, int limit) {
    var query = em.createQuery(condition.jpql(), AuditEvent.class);
    condition.parameters().forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }
}
