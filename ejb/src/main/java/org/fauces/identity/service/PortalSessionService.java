package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;
import org.fauces.shared.service.RequestContext;

/**
 * The row behind a browser's session: asked at each request, so that what ends or locks it anywhere
 * acts at the next one, on every node.
 */
@Stateless
@PermitAll // the browser's session says whose it is
public class PortalSessionService {
  @Inject Sessions sessions;
  @Inject SessionEnds ends;
  @Inject Accounts accounts;
  @Inject PortalLimits limits;
  @Inject ConcurrentUse concurrentUse;
  @Inject RequestContext request;
  @Inject ContainerCaller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Notes a use and says what the session is good for; one that was left alone is locked. */
  public PortalState use(CallerPrincipal who) {
    var now = clock.instant();
    var found = live(who, now);
    if (found.isEmpty()) {
      return PortalState.OVER;
    }
    var session = found.get();
    if (session.isUnused(now, limits.overAfter())) {
      ends.end(session, SessionEnd.TIMED_OUT);
      return PortalState.OVER;
    }
    if (session.isUnused(now, limits.lockedAfter())) {
      session.lock(now);
    }
    if (session.isLocked()) {
      return PortalState.LOCKED;
    }
    return session.isUseDue(now) ? note(session, now) : PortalState.OPEN;
  }

  private PortalState note(Session session, Instant now) {
    var held = sessions.lock(session.id()).filter(found -> found.isLive(now));
    if (held.isEmpty()) {
      return PortalState.OVER; // it has ended since it was found
    }
    if (held.get().isLocked()) {
      return PortalState.LOCKED;
    }
    if (held.get().used(now)) { // of the requests of one page one raises the alarm
      concurrentUse.goesOn(session, request.sourceAddress().orElse(null));
    }
    return PortalState.OPEN;
  }

  /** Locks the caller's session. */
  @Audited(AuditAction.SESSION_LOCK)
  public void lock() {
    caller.principal().flatMap(who -> live(who, clock.instant())).ifPresent(this::lock);
  }

  /** Notes by what the session's browser is known when it comes back from another site. */
  public void depart(CallerPrincipal who, String mark) {
    live(who, clock.instant())
        .flatMap(session -> sessions.lock(session.id()))
        .ifPresent(session -> session.departed(mark));
  }

  /** Ends a session in whose browser somebody has signed in anew: the same person, or another. */
  @Audited(AuditAction.SESSION_REPLACE)
  public void replace(CallerPrincipal before, UUID follower) {
    held(before.accountId(), before.sessionId())
        .ifPresent(session -> ends.replace(session, follower));
  }

  /**
   * The same where the browser's own cookie did not come back with it; there may be none. Who
   * follows comes from the hospital's sign-on, as the account for emergencies never does.
   */
  @Audited(AuditAction.SESSION_REPLACE)
  public void replaceDeparted(String mark) {
    var before = sessions.departed(mark, clock.instant()).flatMap(sessions::find);
    if (before.isEmpty()) {
      audit.leaveUntouched();
      return;
    }
    held(before.get().accountId(), before.get().id())
        .ifPresent(session -> ends.end(session, SessionEnd.REPLACED));
  }

  private Optional<Session> held(UUID accountId, UUID sessionId) {
    audit.about(EntityKind.ACCOUNT, accountId);
    audit.about(EntityKind.SESSION, sessionId);
    ends.prepare(accountId);
    return sessions.lock(sessionId);
  }

  private void lock(Session session) {
    audit.about(EntityKind.SESSION, session.id());
    session.lock(clock.instant());
  }

  private Optional<Session> live(CallerPrincipal who, Instant now) {
    return sessions
        .find(who.sessionId())
        .filter(session -> session.isLive(now))
        .filter(session -> accounts.find(who.accountId()).filter(Account::isActive).isPresent());
  }
}
