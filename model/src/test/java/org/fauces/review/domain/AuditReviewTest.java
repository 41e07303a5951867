package org.fauces.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.6-11")
class AuditReviewTest {
  private static final Instant DUE = Instant.parse("2026-11-26T00:00:00Z");
  private final AuditReview review =
      AuditReview.open(
          UUID.randomUUID(),
          UUID.randomUUID(),
          new ReviewCalendar.Period(
              DUE.minus(Duration.ofDays(40)), DUE.minus(Duration.ofDays(10)), DUE),
          new byte[1]);

  @Test
  void aReviewThatIsDueIsNotLate() {
    assertThat(review.needsAlarm(DUE)).isFalse();
    assertThat(review.needsAlarm(DUE.plusNanos(1))).isTrue();
  }

  @Test
  void itsDelayIsSaidOnceAWeek() {
    var late = DUE.plusSeconds(1);
    review.alarmed(late);

    assertThat(review.needsAlarm(late.plus(Duration.ofDays(7)))).isFalse();
    assertThat(review.needsAlarm(late.plus(Duration.ofDays(7)).plusSeconds(1))).isTrue();
  }

  @Test
  void aReviewThatIsSignedOffIsNeverLate() {
    review.signOff(DUE.plusSeconds(1));

    assertThat(review.needsAlarm(DUE.plus(Duration.ofDays(1)))).isFalse();
    assertThatThrownBy(() -> review.signOff(DUE)).isInstanceOf(IllegalStateException.class);
  }
}
