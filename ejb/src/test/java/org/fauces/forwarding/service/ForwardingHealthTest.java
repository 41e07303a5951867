package org.fauces.forwarding.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.3-06")
class ForwardingHealthTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
  private final ForwardingHealth health = new ForwardingHealth();

  @Test
  void nothingThatWaitsIsNoReasonForAnAlarm() {
    assertThat(health.waiting(null, NOW)).isFalse();
    assertThat(health.waiting(NOW.minusSeconds(39), NOW)).isFalse();
  }

  @Test
  void whatWaitsTooLongIsSaidWithinAMinuteAndOnceAnHour() {
    var since = NOW.minusSeconds(40);

    assertThat(health.waiting(since, NOW)).isTrue();
    assertThat(health.waiting(since, NOW.plusSeconds(5))).isFalse();
    assertThat(health.waiting(since, NOW.plus(Duration.ofHours(1)))).isFalse();
    assertThat(health.waiting(since, NOW.plus(Duration.ofHours(1)).plusSeconds(1))).isTrue();
  }

  @Test
  void aNewDelayAfterARecoveryIsSaidAtOnce() {
    health.waiting(NOW.minusSeconds(40), NOW);
    health.waiting(null, NOW.plusSeconds(5));

    assertThat(health.waiting(NOW, NOW.plusSeconds(45))).isTrue();
  }
}
