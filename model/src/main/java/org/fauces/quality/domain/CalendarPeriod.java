package org.fauces.quality.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;

/** Whole days at a place, first and last included; at most two years. */
public record CalendarPeriod(LocalDate from, LocalDate to) {
  private static final int MOST_DAYS = 731;

  /** Refuses days that are out of order, too many or in no year that can be reckoned with. */
  public CalendarPeriod {
    if (!Instants.isReckonable(from)) {
      throw DomainException.invalid("/from", "year-from-1900-to-2999");
    }
    if (!Instants.isReckonable(to)) {
      throw DomainException.invalid("/to", "year-from-1900-to-2999");
    }
    if (to.isBefore(from)) {
      throw DomainException.invalid("/to", "not-before-from");
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw DomainException.invalid("/from", "at-most-two-years");
    }
  }

  /** When its first day begins there. */
  public Instant begin(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** When the day after its last begins there. */
  public Instant end(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The calendar months that it touches, each cut to what lies in the period. */
  public List<CalendarPeriod> months() {
    return Stream.iterate(
            YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), m -> m.plusMonths(1))
        .map(
            month ->
                new CalendarPeriod(later(from, month.atDay(1)), earlier(to, month.atEndOfMonth())))
        .toList();
  }

  /** The month that it lies in, as 2026-11; of the first day where there are several. */
  public String month() {
    return YearMonth.from(from).toString();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
