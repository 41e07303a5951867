package org.fauces.review.service;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.audit.domain.AuditEventEntity;
import org.fauces.review.domain.AuditExport;
import org.fauces.review.domain.AuditQuery;

/** Rows around events: the objects they name, and the questions that were asked of them. */
@ApplicationScoped
class EventRows {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Events by their ids, in no order; one that is not there is left out. */
  List<AuditEvent> events(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery("select e from AuditEvent e where e.id in :ids", AuditEvent.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** The objects that events name, each event's in their order. */
  Map<UUID, List<AuditEventEntity>> objectsOf(Collection<AuditEvent> events) {
    if (events.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            """
            select o from AuditEventEntity o where o.eventId in :ids
            order by o.eventId, o.position\
            """,
            AuditEventEntity.class)
        .setParameter("ids", events.stream().map(AuditEvent::id).toList())
        .getResultStream()
        .collect(groupingBy(AuditEventEntity::eventId));
  }

  /**
   * What events about a patient may name: the patient and the examinations. Whatever else there is
   * of a patient is named together with one of them.
   */
  Set<UUID> objectsOfPatient(UUID patientId) {
    var ids = new LinkedHashSet<UUID>(Set.of(patientId));
    ids.addAll(
        em.createQuery("select x.id from Examination x where x.patientId = :patient", UUID.class)
            .setParameter("patient", patientId)
            .getResultList());
    return ids;
  }

  /** Keeps a question; one that was asked before, or is asked elsewhere just now, is there. */
  void keep(AuditQuery query) {
    execute(
        em.createNativeQuery(
            """
            insert ignore into audit_query (id, scope, facility_id, account_id, patient_id,
              actions, outcomes, occurred_from, occurred_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """),
        query.columns());
  }

  /** Keeps why and how much was taken along; the question is kept already. */
  void keep(AuditExport export) {
    execute(
        em.createNativeQuery(
            """
            insert into audit_export (id, query_id, reason, event_count, exported_at, exported_by)
            values (?, ?, ?, ?, ?, ?)\
            """),
        export.columns());
  }

  private static void execute(Query insert, List<Object> columns) {
    int position = 0;
    for (Object column : columns) {
      insert.setParameter(++position, column);
    }
    insert.executeUpdate();
  }
}
