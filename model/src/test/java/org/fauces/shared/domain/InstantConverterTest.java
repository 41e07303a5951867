package org.fauces.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantConverterTest {
  private final InstantConverter converter = new InstantConverter();

  @Test
  void instantsAreWrittenInUtcWithMicros() {
    assertThat(converter.convertToDatabaseColumn(Instant.parse("2026-11-24T01:29:42.148352Z")))
        .isEqualTo("2026-11-24 01:29:42.148352");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24 00:00:00", "2026-11-24 00:00:00.000000", "2026-11-24T00:00"})
  void everyFormTheDriverUsesIsRead(String stored) {
    assertThat(converter.convertToEntityAttribute(stored))
        .isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
  }

  @Test
  void aYearBeforeOurEraIsNotWrittenAsOneOfOurs() {
    assertThat(converter.convertToDatabaseColumn(Instant.parse("-0005-01-01T00:00:00Z")))
        .isEqualTo("-0005-01-01 00:00:00");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var instant = Instant.parse("1999-12-31T23:59:59.000001Z");

    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(instant)))
        .isEqualTo(instant);
    assertThat(converter.convertToEntityAttribute(null)).isNull();
  }
}
