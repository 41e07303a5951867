package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.identity.domain.Session;

/**
 * Notices that one person's account is used from two places at once, which is what a shared account
 * looks like. An alarm and no refusal: a ward behind one address looks like one place, and whoever
 * walks from one computer to the next without signing out looks like two. Sessions that are locked
 * or were left alone for a while are not in use.
 */
@ApplicationScoped
class ConcurrentUse {
  private static final Duration IN_USE = Duration.ofMinutes(10);

  @Inject Sessions sessions;
  @Inject Alarms alarms;
  @Inject Clock clock;

  /** Called as a person signs in. */
  void begun(Session session) {
    watch(session, beganAt(session));
  }

  /**
   * Called as a session goes on, as often as that is noted. Where it began somebody was told when
   * the other session did; what is news is that it went elsewhere beside another. One that was
   * copied while it is the account's only one is not noticed: it has none beside it.
   */
  void goesOn(Session session, String sourceAddress) {
    boolean isElsewhere =
        sourceAddress != null
            && !SourceNetwork.of(sourceAddress).equals(SourceNetwork.of(beganAt(session)));
    if (isElsewhere) {
      watch(session, sourceAddress);
    }
  }

  private static String beganAt(Session session) {
    return Objects.requireNonNullElse(session.sourceAddress(), "");
  }

  private void watch(Session session, String sourceAddress) {
    var now = clock.instant();
    if (sessions.isUsedElsewhere(session, sourceAddress, now.minus(IN_USE), now)) {
      var accountId = session.accountId();
      alarms.raiseHourly(
          AlarmKind.CONCURRENT_USE, EntityKind.ACCOUNT, accountId, session.facilityId(), accountId);
    }
  }
}
