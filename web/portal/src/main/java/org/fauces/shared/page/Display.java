package org.fauces.shared.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Facts as a person reads them, in a language and at a facility's local time. */
public final class Display {
  private static final LocalDate FIRST_ERA_DAY = LocalDate.of(1873, 1, 1); // JapaneseDate's limit
  private static final int MONTHS_SHOWN_BELOW_YEARS = 7; // 6 is a limit of the examination
  private static final DateTimeFormatter ERA_YEAR =
      DateTimeFormatter.ofPattern("GGGGy年", Locale.JAPANESE);

  private final Words words;
  private final ZoneId zone;
  private final Clock clock;

  public Display(Words words, ZoneId zone, Clock clock) {
    this.words = words;
    this.zone = zone;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** 2026-11-23 (月) or 23 Nov 2026: never a form in which day and month can be mistaken. */
  public String date(LocalDate date) {
    return format(date.atStartOfDay(zone).toInstant(), words.say("shared.format.date"));
  }

  public String dateTime(Instant instant) {
    return format(instant, words.say("shared.format.dateTime"));
  }

  public String time(Instant instant) {
    return format(instant, "HH:mm");
  }

  /** The birth date; in Japanese with the era's year beside it. */
  public String birthDate(LocalDate date) {
    if (isJapanese() && !date.isBefore(FIRST_ERA_DAY)) {
      return date + " (" + ERA_YEAR.format(JapaneseDate.from(date)) + ")";
    }
    return isJapanese() ? date.toString() : date(date);
  }

  /** Full years, under seven with months, because six is a limit. */
  public String age(LocalDate birthDate) {
    var age = Period.between(birthDate, today());
    return age.getYears() < MONTHS_SHOWN_BELOW_YEARS
        ? words.say("shared.format.ageWithMonths", age.getYears(), age.getMonths())
        : words.say("shared.format.age", age.getYears());
  }

  /** How long ago, to the minute. */
  public String since(Instant instant) {
    var waited = Duration.between(instant, clock.instant());
    var minutes = Math.max(0, waited.toMinutes());
    if (minutes < 60) {
      return words.say("shared.format.minutes", minutes);
    }
    return minutes < 24 * 60
        ? words.say("shared.format.hoursMinutes", minutes / 60, minutes % 60)
        : words.say("shared.format.days", minutes / (24 * 60));
  }

  public String hours(BigDecimal hours) {
    return hours == null ? "-" : words.say("shared.format.hours", hours.intValue());
  }

  /** A probability with two decimals, never as per cent. */
  public String probability(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private boolean isJapanese() {
    return words.locale().equals(Locale.JAPANESE);
  }

  private String format(Instant instant, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, words.locale()).withZone(zone).format(instant);
  }
}
