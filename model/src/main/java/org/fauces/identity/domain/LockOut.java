package org.fauces.identity.domain;

import java.time.Duration;

/**
 * How long an account waits after failed attempts: a person who mistypes is not held up, a machine
 * that guesses gets fewer than 60 looks a day.
 */
final class LockOut {
  private static final int FREE_ATTEMPTS = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final int DOUBLINGS = 6; // 30 s to the sixth doubling is past the longest

  private LockOut() {}

  /** The wait after that many failures in a row. */
  static Duration after(int failures) {
    if (failures < FREE_ATTEMPTS) {
      return Duration.ZERO;
    }
    var wait = FIRST.multipliedBy(1L << Math.min(failures - FREE_ATTEMPTS, DOUBLINGS));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
