package org.fauces.shared.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * Instant to DATETIME(6) in UTC, as text. Jakarta Persistence 3.1 knows no Instant; a Timestamp
 * loses its micros on MariaDB 10.11, which greets as version 5.5.5 so that the driver believes it
 * too old for fractions; and text is shifted by nobody's time zone.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {
  private static final int MICRO_DIGITS = 6;
  private static final DateTimeFormatter DATETIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, MICRO_DIGITS, true)
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  @Override
  public Object convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : DATETIME.format(instant);
  }

  @Override
  public Instant convertToEntityAttribute(Object stored) {
    if (stored == null) {
      return null;
    }
    // read as the driver likes it: its text and that of a LocalDateTime differ by the T alone
    return LocalDateTime.parse(stored.toString().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
  }
}
