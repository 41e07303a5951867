package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  // already the 24th in Tokyo
  private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  private final Display ja = display(Locale.JAPANESE);
  private final Display en = display(Locale.ENGLISH);

  private static Display display(Locale locale) {
    return new Display(new Words(locale), TOKYO, Clock.fixed(NOW, TOKYO));
  }

  @Test
  void todayIsTheFacilitysLocalDay() {
    assertThat(ja.today()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void datesCannotBeMistaken() {
    assertThat(ja.date(LocalDate.of(2026, 11, 23))).isEqualTo("2026-11-23 (月)");
    assertThat(en.date(LocalDate.of(2026, 11, 23))).isEqualTo("23 Nov 2026");
    assertThat(ja.dateTime(NOW)).isEqualTo("2026-11-24 01:00");
  }

  @Test
  void aBirthDateHasItsEraInJapanese() {
    assertThat(ja.birthDate(LocalDate.of(1991, 4, 12))).isEqualTo("1991-04-12 (平成3年)");
    assertThat(ja.birthDate(LocalDate.of(1860, 1, 1))).isEqualTo("1860-01-01");
    assertThat(en.birthDate(LocalDate.of(1991, 4, 12))).isEqualTo("12 Apr 1991");
  }

  @Test
  void anAgeNearTheLimitHasMonths() {
    assertThat(ja.age(LocalDate.of(2020, 11, 25))).isEqualTo("5歳11か月");
    assertThat(en.age(LocalDate.of(2019, 11, 25))).isEqualTo("6 y 11 m");
    assertThat(ja.age(LocalDate.of(1991, 11, 24))).isEqualTo("35歳");
  }

  @Test
  void waitingIsToTheMinute() {
    assertThat(ja.since(NOW.minusSeconds(12 * 60 + 59))).isEqualTo("12分");
    assertThat(ja.since(NOW.minusSeconds(65 * 60))).isEqualTo("1時間5分");
    assertThat(en.since(NOW.minusSeconds(49 * 3600))).isEqualTo("2 d");
    assertThat(en.since(NOW.plusSeconds(30))).isEqualTo("0 min");
  }

  @Test
  void aProbabilityIsNoPercentage() {
    assertThat(ja.probability(0.8249)).isEqualTo("0.82");
    assertThat(en.hours(new BigDecimal("16"))).isEqualTo("16 h");
    assertThat(en.hours(null)).isEqualTo("-");
  }
}
