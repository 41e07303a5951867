package org.fauces.audit.service;

import static org.fauces.audit.domain.Outcome.DENIED;
import static org.fauces.audit.domain.Outcome.FAILURE;
import static org.fauces.audit.domain.Outcome.SUCCESS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fauces.audit.domain.Actor;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.domain.Recorded;
import org.fauces.audit.service.AuditSubjects.Subject;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ContainerCaller;
import org.fauces.shared.service.RequestContext;

/**
 * Writes events about the running use case. Use cases with several transactions call {@link
 * #success} themselves; all others are recorded where the table of permissions is enforced.
 */
@Stateless
@ExcludeDefaultInterceptors // what records is no use case itself
@PermitAll // whoever acts is recorded, also nobody
public class AuditTrail {
  private static final Set<ProblemType> DENIALS =
      Set.of(
          ProblemType.FORBIDDEN,
          ProblemType.NOT_SIGNED_IN,
          ProblemType.FACTOR_REQUIRED,
          ProblemType.TERMS_NOT_ACCEPTED);

  @Inject AuditEvents events;
  @Inject AuditOrigin origin;
  @Inject AuditSubjects subjects;
  @Inject ContainerCaller caller;
  @Inject RequestContext request;
  @Inject Clock clock;

  /** Records the success in the caller's transaction, so that both stand or neither. */
  public void success(AuditAction action) {
    events.add(event(action, SUCCESS), subjects.current());
    subjects.wrote(new Recorded(action, SUCCESS));
  }

  /** Records the failure on its own, since the use case's transaction is undone. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void failure(AuditAction action, Exception cause) {
    var outcome = outcomeOf(cause);
    var named = subjects.current();
    var about = named.isEmpty() && outcome == DENIED ? askedAbout() : named;
    events.addApart(event(action, outcome).because(reason(cause)), about);
  }

  /** Records that somebody was turned away before the use case began, and from what. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void denied(AuditAction action, ProblemType answered) {
    events.addApart(event(action, DENIED).because(answered.slug()), askedAbout());
  }

  /** What the address names; who is turned away has looked nothing up. */
  private List<Subject> askedAbout() {
    return request.objects().entrySet().stream()
        .map(named -> new Subject(EntityKind.valueOf(named.getValue()), named.getKey()))
        .toList();
  }

  /** How a use case ends that throws this. */
  public static Outcome outcomeOf(Exception cause) {
    return cause instanceof DomainException problem && DENIALS.contains(problem.type())
        ? DENIED
        : FAILURE;
  }

  // what the use case noted explains its own refusal, and not that the database went away since
  private String reason(Exception cause) {
    var answered = Answers.to(cause);
    return subjects
        .reason()
        .filter(untold -> cause instanceof DomainException)
        .orElseGet(answered::slug);
  }

  private AuditEvent event(AuditAction action, Outcome outcome) {
    return AuditEvent.of(action, outcome, clock.instant()).by(actor(), origin.next());
  }

  private Actor actor() {
    return subjects
        .doer()
        .map(doer -> new Actor(doer.accountId(), doer.facilityId(), doer.roles()))
        .orElseGet(this::signedIn)
        .in(request.requestId().orElse(null), request.sourceAddress().orElse(null));
  }

  private Actor signedIn() {
    var pair = caller.principal();
    return new Actor(
        pair.map(p -> p.accountId()).orElse(null),
        pair.map(p -> p.facilityId()).orElse(null),
        caller.roles());
  }
}
