package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.examination.domain.Examination;
import org.fauces.shared.service.TimePlace;

/**
 * Lists examinations by key: the newest first, from a place in the order, never by offset and never
 * counted.
 */
@ApplicationScoped
class Worklist {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /**
   * One page, newest first.
   *
   * @param next where the next page begins; null on the last
   */
  record Found(List<Examination> examinations, String next) {}

  /** Refuses a query that no page answers. */
  Found page(UUID facilityId, WorklistQuery query) {
    query.requireFit();
    var found = find(facilityId, query);
    if (found.size() <= query.limit()) {
      return new Found(found, null);
    }
    var shown = found.subList(0, query.limit());
    var last = shown.get(shown.size() - 1);
    return new Found(shown, new TimePlace(last.openedAt(), last.id()).token());
  }

  /** One more than asked for, where there are more. */
  private List<Examination> find(UUID facilityId, WorklistQuery query) {
    var conditions = new LinkedHashMap<String, Object>();
    var jpql = new StringBuilder("select e from Examination e where e.facilityId = :facility");
    conditions.put("facility", facilityId);
    add(jpql, conditions, " and e.state = :state", "state", query.state());
    add(jpql, conditions, " and e.patientId = :patient", "patient", query.patientId());
    add(jpql, conditions, " and e.openedAt >= :from", "from", query.from());
    add(jpql, conditions, " and e.openedAt < :to", "to", query.to());
    if (query.after() != null) {
      var place = TimePlace.parse(query.after());
      jpql.append(" and e.openedAt <= :afterTime and (e.openedAt < :afterTime or e.id < :afterId)");
      conditions.put("afterTime", place.at());
      conditions.put("afterId", place.id());
    }
    jpql.append(" order by e.openedAt desc, e.id desc");
    var typed = em.createQuery(jpql.toString(), Examination.class);
    conditions.forEach(typed::setParameter);
    return typed.setMaxResults(query.limit() + 1).getResultList();
  }

  private static void add(
      StringBuilder jpql,
      Map<String, Object> conditions,
      String condition,
      String name,
      Object value) {
    if (value != null) {
      jpql.append(condition);
      conditions.put(name, value);
    }
  }
}
