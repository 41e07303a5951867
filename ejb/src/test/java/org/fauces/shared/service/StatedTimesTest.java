package org.fauces.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T11:00:00Z");
  private final StatedTimes times = new StatedTimes();

  @BeforeEach
  void stopTheClock() {
    times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void aClockThatIsAheadALittleIsForgiven() {
    assertThatCode(() -> times.requirePast(NOW.plusSeconds(299), "/at")).doesNotThrowAnyException();
    assertThatThrownBy(() -> times.requirePast(NOW.plusSeconds(301), "/at"))
        .isInstanceOf(DomainException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-27", "2026-11-26", "1896-11-28"})
  void whoIsBornTodayAnywhereOrWithinLivingMemoryIsBorn(LocalDate date) {
    assertThatCode(() -> times.requireBorn(date, "/birthDate")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-28", "1896-11-26", "0001-01-01"})
  void whoIsBornTomorrowEverywhereOrInAnotherAgeIsRefused(LocalDate date) {
    assertThatThrownBy(() -> times.requireBorn(date, "/birthDate"))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aBirthdayCountsWhereItHasComeForEverybody() {
    assertThat(times.completedYears(LocalDate.parse("2020-11-26"))).isEqualTo(5);
    assertThat(times.completedYears(LocalDate.parse("2020-11-25"))).isEqualTo(6);
  }
}
