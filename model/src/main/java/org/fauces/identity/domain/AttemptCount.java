package org.fauces.identity.domain;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.fauces.shared.domain.Instants;

/**
 * The attempts at one secret of an account: each is taken before the secret is looked at, so that
 * of many at once each counts. What follows the free ones waits, and a day has an end of its own,
 * because a holder who comes in between forgives the waits and not the day.
 */
@Embeddable
public class AttemptCount {
  /** Any 24 hours touch two of these days at most, so that no more than 100 are looked at. */
  static final int MOST_A_DAY = 50;

  private static final Duration DAY = Duration.ofDays(1);

  private int failed;
  private Instant lockedUntil;
  private Instant since;
  private int inDay;

  protected AttemptCount() {} // JPA

  static AttemptCount none() {
    return new AttemptCount();
  }

  /** Takes one attempt; false means that it may not be looked at. */
  boolean take(Instant now) {
    if (since == null || !now.isBefore(since.plus(DAY))) {
      since = Instants.micros(now);
      inDay = 0;
    }
    if (inDay >= MOST_A_DAY || lockedUntil != null && now.isBefore(lockedUntil)) {
      return false;
    }
    inDay++;
    failed++;
    lockedUntil = Instants.micros(now.plus(LockOut.after(failed)));
    return true;
  }

  /** The attempt was right, so it was no guess: the waits end. */
  void right() {
    failed = 0;
    lockedUntil = null;
    inDay = Math.max(0, inDay - 1);
  }
}
