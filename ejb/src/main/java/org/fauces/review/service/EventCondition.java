package org.fauces.review.service;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.shared.service.TimePlace;

/**
 * A condition on events, grown filter by filter: its text is made of constants of this class alone,
 * whatever was asked is a parameter.
 */
final class EventCondition {
  private static final String OF_FACILITY =
      """
      (e.actor.accountId in (select r.accountId from RoleAssignment r where r.facilityId %1$s)
        or exists (select o from AuditEventEntity o where o.eventId = e.id and (o.entityId %1$s
          or o.entityId in (select r.accountId from RoleAssignment r where r.facilityId %1$s)
          or o.entityId in (select x.id from Examination x
            where x.id = o.entityId and x.facilityId %1$s))))\
      """;

  /**
   * Of an event {@code e} of no facility: that it names somebody who has or had a role at the
   * facility, an examination of it, itself, or nothing at all.
   */
  static final String CONCERNING =
      "("
          + OF_FACILITY.formatted("= :facility")
          + " or not exists (select n from AuditEventEntity n where n.eventId = e.id))";

  /** Of an event {@code e}: that it names such of any facility that is still open. */
  static final String OF_SOME_FACILITY =
      OF_FACILITY.formatted("in (select f.id from Facility f where f.closedAt is null)");

  private final StringBuilder jpql = new StringBuilder(" from AuditEvent e where 1 = 1");
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /** Events of a facility. */
  EventCondition at(UUID facilityId) {
    return add(" and e.actor.facilityId = :facility", "facility", facilityId);
  }

  /** Events of no facility, such as attempts to sign in, that concern this one. */
  EventCondition nowhereBut(UUID facilityId) {
    var concerning = " and e.actor.facilityId is null and " + CONCERNING;
    return add(concerning, "facility", facilityId);
  }

  /** Events that name one of the objects. */
  EventCondition naming(Collection<UUID> objectIds) {
    var named =
        " and e.id in (select o.eventId from AuditEventEntity o where o.entityId in :objects)";
    return add(named, "objects", objectIds);
  }

  /** Whoever signs in is nobody yet, and an object of what is recorded. */
  private static final String BY_OR_AS =
      """
       and (e.actor.accountId = :account or e.actor.accountId is null
         and e.id in (select o.eventId from AuditEventEntity o where o.entityId = :account))\
      """;

  /** What was asked besides the place and the patient. */
  EventCondition asking(AuditQuestion question) {
    add(BY_OR_AS, "account", question.accountId());
    addSome(" and e.action in :actions", "actions", question.actions());
    addSome(" and e.outcome in :outcomes", "outcomes", question.outcomes());
    add(" and e.occurredAt >= :from", "from", question.from());
    return add(" and e.occurredAt < :to", "to", question.to());
  }

  /** What follows a place, the newest first; null is the beginning. */
  EventCondition after(TimePlace place) {
    if (place != null) {
      add(" and e.occurredAt <= :time", "time", place.at());
      add(" and (e.occurredAt < :time or e.id < :last)", "last", place.id());
    }
    return this;
  }

  private void addSome(String condition, String name, Collection<?> values) {
    add(condition, name, values.isEmpty() ? null : values);
  }

  private EventCondition add(String condition, String name, Object value) {
    if (value != null) {
      jpql.append(condition);
      parameters.put(name, value);
    }
    return this;
  }

  String jpql() {
    return "select e" + jpql + " order by e.occurredAt desc, e.id desc";
  }

  /** How many they are. */
  String count() {
    return "select count(e)" + jpql;
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
