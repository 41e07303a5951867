package org.fauces.shared.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The rules for times: instants are stored with microseconds, so they are cut to them before they
 * are compared or kept; and a time from outside lies in years that every layer can reckon with.
 */
public final class Instants {
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate DAY_AFTER_LAST = LocalDate.of(3000, 1, 1);
  private static final String YEARS_RULE = "year-from-1900-to-2999";

  private Instants() {}

  public static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether a time is in the years 1900 to 2999 of UTC. */
  public static boolean isReckonable(Instant instant) {
    return !instant.isBefore(FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant())
        && instant.isBefore(DAY_AFTER_LAST.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Whether a day, and the day before and after it, are in the years 1900 to 2999. */
  public static boolean isReckonable(LocalDate day) {
    return day.isAfter(FIRST_DAY) && day.isBefore(DAY_AFTER_LAST.minusDays(1));
  }

  /** Refuses a time outside the years 1900 to 2999; null, which is none, passes. */
  public static void requireReckonable(Instant instant, String pointer) {
    if (instant != null && !isReckonable(instant)) {
      throw DomainException.invalid(pointer, YEARS_RULE);
    }
  }
}
