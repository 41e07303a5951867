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
 * account for emergencies is spent by each of them.
 */
@ApplicationScoped
class SessionEnds {
  @Inject Sessions sessions;
  @Inject BreakGlassUse breakGlass;
  @Inject Clock clock;

  /** Ends one; what has ended stays as it ended. */
  void end(Session session, SessionEnd reason) {
    if (session.end(reason, clock.instant())) {
      breakGlass.ended(session.accountId(), reason);
    }
  }

  /** Ends every session of an account, and what waits to become one. */
  void endAll(UUID accountId, SessionEnd reason) {
    sessions.endAll(accountId, reason, clock.instant());
    breakGlass.ended(accountId, reason);
  }

  /** The same for all but one; answers which have ended. */
  List<UUID> endAllBut(UUID kept, UUID accountId, SessionEnd reason) {
    var ended = sessions.endAllBut(kept, accountId, reason, clock.instant());
    if (!ended.isEmpty()) {
      breakGlass.ended(accountId, reason);
    }
    return ended;
  }

  /** Ends the sessions of an account at one facility. */
  void endAt(UUID accountId, UUID facilityId, SessionEnd reason) {
    sessions.endAt(accountId, facilityId, reason, clock.instant());
    breakGlass.ended(accountId, reason);
  }

  /** Ends the browsers' sessions that nobody has used since then. */
  void endUnused(Instant since) {
    boolean isOfEmergency = sessions.isUnused(BreakGlass.ACCOUNT_ID, since);
    if (isOfEmergency) {
      breakGlass.hold(); // before its sessions, as whoever signs out holds them
    }
    sessions.endUnused(since, clock.instant());
    if (isOfEmergency) {
      breakGlass.ended(BreakGlass.ACCOUNT_ID, SessionEnd.TIMED_OUT);
    }
  }
}
