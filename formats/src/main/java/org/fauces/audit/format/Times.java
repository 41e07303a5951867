package org.fauces.audit.format;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants in the one form that the trail writes, in which earlier is smaller as text too. */
public final class Times {
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

  private Times() {}

  public static String text(Instant instant) {
    return text(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  /** Of a time in UTC. */
  public static String text(LocalDateTime utc) {
    return MICROS.format(utc);
  }

  /** The time that much earlier; the text itself when it is no time. */
  static String before(String time, Duration duration) {
    try {
      return text(Instant.parse(time).minus(duration));
    } catch (DateTimeException e) {
      return time;
    }
  }
}
