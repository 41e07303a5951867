package org.fauces.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("NSG-2.6-11")
class ReviewCalendarTest {
  private static final ReviewCalendar WEEKLY = new ReviewCalendar(7, 3);

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T00:59:59Z, 2026-11-12T00:00:00Z, 2026-11-19T00:00:00Z, 2026-11-22T00:00:00Z",
    "2026-11-26T01:00:00Z, 2026-11-19T00:00:00Z, 2026-11-26T00:00:00Z, 2026-11-29T00:00:00Z",
    "2026-12-03T00:59:59Z, 2026-11-19T00:00:00Z, 2026-11-26T00:00:00Z, 2026-11-29T00:00:00Z"
  })
  void aPeriodIsReviewedOnceItHasSettled(Instant now, Instant from, Instant to, Instant due) {
    assertThat(WEEKLY.lastEnded(now)).isEqualTo(new ReviewCalendar.Period(from, to, due));
  }

  @Test
  void periodsFollowOnEachOther() {
    var now = Instant.parse("2026-11-26T12:00:00Z");
    var next = WEEKLY.lastEnded(now.plus(Duration.ofDays(7)));

    assertThat(next.from()).isEqualTo(WEEKLY.lastEnded(now).to());
  }

  @Test
  void aPeriodOfNoDaysIsNone() {
    assertThatThrownBy(() -> new ReviewCalendar(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReviewCalendar(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
