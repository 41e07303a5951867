package org.fauces.review.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When reviews are due: the time is cut into periods of the same length, counted from the beginning
 * of 1970 in UTC, so that every node cuts it alike. A period is reviewed when it has ended.
 */
public record ReviewCalendar(int periodDays, int dueDays) {
  /** What began before the end may still be written; later it would miss the sample. */
  private static final Duration SETTLED = Duration.ofHours(1);

  public ReviewCalendar {
    if (periodDays < 1 || dueDays < 1) {
      throw new IllegalArgumentException("A review has a period and a due time of a day or more.");
    }
  }

  /** The last period that has ended and settled. */
  public Period lastEnded(Instant now) {
    var length = Duration.ofDays(periodDays);
    long ended = now.minus(SETTLED).getEpochSecond() / length.toSeconds();
    var to = Instant.ofEpochSecond(ended * length.toSeconds());
    return new Period(to.minus(length), to, to.plus(Duration.ofDays(dueDays)));
  }

  /** From when (included) until when (not included), and when its review is due. */
  public record Period(Instant from, Instant to, Instant due) {}
}
