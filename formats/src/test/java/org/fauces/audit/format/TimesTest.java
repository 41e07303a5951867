package org.fauces.audit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @Test
  void anHourEarlierIsATextOfTheSameForm() {
    assertThat(Times.before("2026-11-26T00:30:00.000001Z", Duration.ofHours(1)))
        .isEqualTo("2026-11-25T23:30:00.000001Z");
  }

  /** What somebody wrote into an export is a finding and no end of the verification. */
  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "-1000000000-01-01T00:00:00Z"})
  void whatCannotBeReckonedWithStaysAsItIs(String time) {
    assertThat(Times.before(time, Duration.ofHours(1))).isEqualTo(time);
  }
}
