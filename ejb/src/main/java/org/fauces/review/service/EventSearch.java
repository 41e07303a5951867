package org.fauces.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.shared.service.TimePlace;

/**
 * Finds events, the newest first. Looks back from the place in stretches of time, each longer than
 * the one before: with an open beginning the database reads everything newer than the place again,
 * however few are wanted.
 */
@ApplicationScoped
class EventSearch {
  private static final List<Duration> STRETCHES =
      List.of(Duration.ofDays(1), Duration.ofDays(8), Duration.ofDays(64), Duration.ofDays(512));

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  @Inject Clock clock;

  /** At most {@code limit} events of what a condition begins with and a question asks. */
  List<AuditEvent> find(
      Supplier<EventCondition> begun, AuditQuestion question, TimePlace place, int limit) {
    var found = new ArrayList<AuditEvent>();
    var rest = question;
    for (Duration stretch : STRETCHES) {
      var begin = newest(question, place).minus(stretch);
      found.addAll(list(begun.get().asking(rest.since(begin)).after(place), limit - found.size()));
      if (found.size() == limit || (question.from() != null && !question.from().isBefore(begin))) {
        return found;
      }
      rest = question.until(begin);
    }
    found.addAll(list(begun.get().asking(rest).after(place), limit - found.size()));
    return found;
  }

  /** How many there are, wherever they begin. */
  long count(EventCondition begun, AuditQuestion question) {
    var condition = begun.asking(question);
    var query = em.createQuery(condition.count(), Long.class);
    condition.parameters().forEach(query::setParameter);
    return query.getSingleResult();
  }

  private Instant newest(AuditQuestion question, TimePlace place) {
    if (place != null) {
      return place.at();
    }
    return question.until(clock.instant()).to();
  }

  private List<AuditEvent> list(EventCondition condition, int limit) {
    var query = em.createQuery(condition.jpql(), AuditEvent.class);
    condition.parameters().forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }
}
