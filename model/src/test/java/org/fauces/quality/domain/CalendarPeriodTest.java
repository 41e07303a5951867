package org.fauces.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;

class CalendarPeriodTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Test
  void aDayIsTheFacilitysOwn() {
    var day = period("2026-11-30", "2026-11-30");
    assertThat(day.begin(TOKYO)).isEqualTo(Instant.parse("2026-11-29T15:00:00Z"));
    assertThat(day.end(TOKYO)).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
  }

  @Test
  void monthsAreCutToThePeriod() {
    var months = period("2026-11-20", "2027-01-10").months();
    assertThat(months)
        .containsExactly(
            period("2026-11-20", "2026-11-30"),
            period("2026-12-01", "2026-12-31"),
            period("2027-01-01", "2027-01-10"));
    assertThat(months).extracting(CalendarPeriod::month).contains("2026-11", "2027-01");
  }

  @Test
  void whatIsTooLongOrOutOfOrderIsRefused() {
    assertThatThrownBy(() -> period("2026-02-01", "2026-01-31"))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> period("2024-01-01", "2026-01-01"))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> period("0001-01-01", "2026-01-01"))
        .isInstanceOf(DomainException.class);
    assertThat(period("2024-01-01", "2025-12-31").months()).hasSize(24);
  }

  private static CalendarPeriod period(String from, String to) {
    return new CalendarPeriod(LocalDate.parse(from), LocalDate.parse(to));
  }
}
