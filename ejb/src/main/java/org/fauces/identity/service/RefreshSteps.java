package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.RequestContext;

/**
 * The transaction of a refresh, which commits also where nothing is granted: the end of a family is
 * not to be undone by the refusal. Called by {@link RefreshService} alone.
 */
@Stateless
@PermitAll // the token is the proof
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefreshSteps {
  @Inject RefreshTokens tokens;
  @Inject Sessions sessions;
  @Inject SessionEnds ends;
  @Inject Accounts accounts;
  @Inject Standings standings;
  @Inject ConcurrentUse concurrentUse;
  @Inject RequestContext request;
  @Inject Alarms alarms;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Uses the token up and makes the next; empty where it is not, or no longer, good for one. */
  public Optional<Granted> use(Sensitive<String> presented) {
    var token = tokens.lock(presented);
    if (token.isEmpty()) {
      return refuse(UntoldReason.UNKNOWN_TOKEN);
    }
    var session = held(token.get().sessionId());
    audit.about(EntityKind.SESSION, session.id());
    if (!session.isLive(clock.instant())) {
      return refuse(session, UntoldReason.SESSION_ENDED);
    }
    if (!token.get().use(clock.instant())) {
      endFamily(session);
      return refuse(session, UntoldReason.TOKEN_REUSED);
    }
    return grant(session);
  }

  private Session held(UUID sessionId) {
    ends.prepare(sessions.find(sessionId).orElseThrow().accountId());
    return sessions.lock(sessionId).orElseThrow();
  }

  private Optional<Granted> grant(Session session) {
    var now = clock.instant();
    var roles = accounts.rolesInSession(Granted.principalOf(session), now);
    if (roles.isEmpty()) {
      return refuse(session, UntoldReason.NO_ROLE);
    }
    if (owesFactor(session)) {
      return refuse(session, UntoldReason.FACTOR_OWED);
    }
    session.used(now);
    concurrentUse.goesOn(session, request.sourceAddress().orElse(null));
    var next = tokens.next(session.id(), now);
    audit.isDoneBy(session.accountId(), session.facilityId(), roles);
    trail.success(AuditAction.TOKEN_REFRESH);
    return Optional.of(Granted.of(session, roles, next));
  }

  // nobody acts: who searches by the person finds it by the account that it names
  private Optional<Granted> refuse(Session session, UntoldReason reason) {
    audit.about(EntityKind.ACCOUNT, session.accountId());
    return refuse(reason);
  }

  private Optional<Granted> refuse(UntoldReason reason) {
    audit.because(reason);
    return Optional.empty();
  }

  /** Roles that came later may ask for a factor which the sign-in did without. */
  private boolean owesFactor(Session session) {
    var account = accounts.find(session.accountId()).orElseThrow();
    return standings.of(account).isBound()
        && !new Proven(session.accountId(), session.factors()).isStrong();
  }

  private void endFamily(Session session) {
    ends.end(session, SessionEnd.TOKEN_REUSED);
    alarms.raise(
        AlarmKind.REFRESH_TOKEN_REUSED,
        EntityKind.SESSION,
        session.id(),
        session.facilityId(),
        session.accountId());
  }
}
