package org.fauces.review.domain;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;

/**
 * What is asked of the audit trail. Every filter but the scope may be absent: null, or an empty
 * set. {@code from} is included, {@code to} is not.
 */
public record AuditQuestion(
    SearchScope scope,
    UUID accountId,
    UUID patientId,
    Set<AuditAction> actions,
    Set<Outcome> outcomes,
    Instant from,
    Instant to) {

  public AuditQuestion {
    actions = Set.copyOf(actions);
    outcomes = Set.copyOf(outcomes);
  }

  /** Refuses times that no layer can reckon with and ranges that hold nothing. */
  public void check() {
    Instants.requireReckonable(from, "/from");
    Instants.requireReckonable(to, "/to");
    if (from != null && to != null && !from.isBefore(to)) {
      throw DomainException.invalid("/to", "after-from");
    }
  }

  /** The same question with this end, where it had a later one or none. */
  public AuditQuestion until(Instant end) {
    var sooner = to == null || end.isBefore(to) ? end : to;
    return new AuditQuestion(scope, accountId, patientId, actions, outcomes, from, sooner);
  }

  /** The same question with this beginning, where it had an earlier one or none. */
  public AuditQuestion since(Instant begin) {
    var later = from == null || begin.isAfter(from) ? begin : from;
    return new AuditQuestion(scope, accountId, patientId, actions, outcomes, later, to);
  }

  /** The names in their alphabetical order, with commas. */
  static String names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(joining(","));
  }
}
