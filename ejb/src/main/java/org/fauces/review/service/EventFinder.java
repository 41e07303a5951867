package org.fauces.review.service;

import static java.util.Comparator.comparing;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.service.Caller;
import org.fauces.identity.service.IdentityLookup;
import org.fauces.patient.service.PatientDirectory;
import org.fauces.review.domain.AuditQuery;
import org.fauces.review.domain.AuditQuestion;
import org.fauces.review.domain.SearchScope;
import org.fauces.shared.service.TimePlace;

/**
 * Finds the events that a question asks for, as far as the caller may see them: those of the
 * facilities in scope; about a patient of the caller's facility, those of everywhere.
 */
@ApplicationScoped
class EventFinder {
  private static final Set<String> SEARCHERS = Set.of(AUDITOR, SECURITY_OFFICER);
  private static final Comparator<AuditEvent> NEWEST_FIRST =
      comparing(AuditEvent::occurredAt)
          .thenComparing(AuditEvent::id, EventFinder::compareAsStored)
          .reversed();

  @Inject EventRows rows;
  @Inject EventSearch search;
  @Inject PatientDirectory patients;
  @Inject IdentityLookup lookup;
  @Inject Caller caller;
  @Inject AuditSubjects audit;

  /** Names in the record of the running use case what is asked, and checks it. */
  AuditQuery ask(AuditQuestion question) {
    var facilityId = caller.facilityId();
    question.check();
    var query = AuditQuery.of(question, facilityId);
    audit.about(EntityKind.AUDIT_QUERY, query.id());
    if (question.accountId() != null) {
      audit.about(EntityKind.ACCOUNT, question.accountId());
    }
    if (question.patientId() != null) {
      audit.about(EntityKind.PATIENT, question.patientId());
      patients.require(question.patientId());
    }
    rows.keep(query);
    return query;
  }

  /** How many events there are. */
  long count(AuditQuestion question) {
    return conditions(question).stream()
        .mapToLong(condition -> search.count(condition.get(), question))
        .sum();
  }

  /** At most {@code limit} of the events, the newest first, from a place on. */
  List<AuditEvent> find(AuditQuestion question, TimePlace place, int limit) {
    var found = new ArrayList<AuditEvent>();
    for (Supplier<EventCondition> condition : conditions(question)) {
      found.addAll(search.find(condition, question, place, limit));
    }
    return found.stream().sorted(NEWEST_FIRST).limit(limit).toList();
  }

  // one statement a facility, since each is answered by the order of an index
  private List<Supplier<EventCondition>> conditions(AuditQuestion question) {
    if (question.patientId() != null) {
      patients.require(question.patientId()); // of a piece of an export nobody asked before
      var objects = rows.objectsOfPatient(question.patientId());
      return List.of(() -> new EventCondition().naming(objects));
    }
    var here = caller.facilityId();
    var conditions = new ArrayList<Supplier<EventCondition>>();
    for (UUID facilityId : facilities(question.scope())) {
      conditions.add(() -> new EventCondition().at(facilityId));
    }
    conditions.add(() -> new EventCondition().nowhereBut(here));
    return conditions;
  }

  private Set<UUID> facilities(SearchScope scope) {
    return scope == SearchScope.FACILITY
        ? Set.of(caller.facilityId())
        : lookup.facilitiesWith(caller.accountId(), SEARCHERS);
  }

  // the database orders ids by their bytes, the platform by signed halves
  private static int compareAsStored(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }
}
