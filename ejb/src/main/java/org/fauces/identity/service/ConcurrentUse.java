package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;

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

  /** Called as a person signs in, before the new session is there. */
  void watch(UUID accountId, UUID facilityId, String sourceAddress) {
    var now = clock.instant();
    boolean isElsewhere =
        sessions.isUsedElsewhere(
            accountId, Objects.requireNonNullElse(sourceAddress, ""), now.minus(IN_USE), now);
    if (isElsewhere) {
      alarms.raise(AlarmKind.CONCURRENT_USE, EntityKind.ACCOUNT, accountId, facilityId, accountId);
    }
  }
}
