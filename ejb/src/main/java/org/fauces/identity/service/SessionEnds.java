package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionEnd;

/**
 * Ends sessions, in the caller's transaction. Every way in which one ends leads here, so that the
 * account for emergencies is spent by those that spend it. That account is held before its sessions
 * are; whoever holds a session before coming here has held it by {@link #prepare}.
 */
@ApplicationScoped
class SessionEnds {
  @Inject Sessions sessions;
  @Inject BreakGlassUse breakGlass;
  @Inject Clock clock;

  /** Called before a session of the account is held that may be about to end. */
  void prepare(UUID accountId) {
    breakGlass.holdIfOf(accountId);
  }

  /** Ends one; what has ended stays as it ended. */
  void end(Session session, SessionEnd reason) {
    if (endHeld(session, reason)) {
      breakGlass.ended(session.accountId(), reason);
    }
  }

  /** Ends one in whose browser somebody signed in anew: its holder, who goes on, or another. */
  void replace(Session session, UUID follower) {
    if (!session.accountId().equals(follower)) {
      end(session, SessionEnd.REPLACED);
      return;
    }
    if (endHeld(session, SessionEnd.REPLACED)) {
      breakGlass.typedAnew(follower);
    }
  }

  // read anew: it may have ended on another node since it was found
  private boolean endHeld(Session session, SessionEnd reason) {
    prepare(session.accountId());
    return sessions
        .lock(session.id())
        .filter(held -> held.end(reason, clock.instant()))
        .isPresent();
  }

  /** Ends every session of an account, and what waits to become one. */
  void endAll(UUID accountId, SessionEnd reason) {
    prepare(accountId);
    sessions.endAll(accountId, reason, clock.instant());
    breakGlass.ended(accountId, reason);
  }

  /** The same for all but one; answers which have ended. */
  List<UUID> endAllBut(UUID kept, UUID accountId, SessionEnd reason) {
    prepare(accountId);
    var ended = sessions.endAllBut(kept, accountId, reason, clock.instant());
    if (!ended.isEmpty()) {
      breakGlass.ended(accountId, reason);
    }
    return ended;
  }

  /** Ends the sessions of an account at one facility. */
  void endAt(UUID accountId, UUID facilityId, SessionEnd reason) {
    prepare(accountId);
    sessions.endAt(accountId, facilityId, reason, clock.instant());
    breakGlass.ended(accountId, reason);
  }

  /** Ends the browsers' sessions that nobody has used since then. */
  void endUnused(Instant since) {
    boolean isOfEmergency = sessions.isUnused(BreakGlass.ACCOUNT_ID, since);
    if (isOfEmergency) {
      prepare(BreakGlass.ACCOUNT_ID);
    }
    sessions.endUnused(since, clock.instant());
    if (isOfEmergency) {
      breakGlass.ended(BreakGlass.ACCOUNT_ID, SessionEnd.TIMED_OUT);
    }
  }
}
