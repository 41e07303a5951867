package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.1-08")
class SessionTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

  @Test
  void itEndsAtLastHoweverMuchItIsUsed() {
    var session = started(SessionKind.PORTAL);
    session.used(NOON.plus(Duration.ofHours(11)));
    assertThat(session.isLive(NOON.plus(Duration.ofHours(12)).minusMillis(1))).isTrue();
    assertThat(session.isLive(NOON.plus(Duration.ofHours(12)))).isFalse();
  }

  @Test
  void aMachinesEndsWithItsToken() {
    var session = started(SessionKind.MACHINE);
    assertThat(session.isLive(NOON.plus(Duration.ofMinutes(10)))).isTrue();
    assertThat(session.isLive(NOON.plus(Duration.ofMinutes(11)))).isFalse();
  }

  @Test
  void useIsWrittenDownOnceAMinute() {
    var session = started(SessionKind.PORTAL);
    session.used(NOON.plusSeconds(59));
    assertThat(session.lastUsedAt()).isEqualTo(NOON);
    session.used(NOON.plusSeconds(60));
    assertThat(session.lastUsedAt()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void itIsUnusedFromTheLastUseOn() {
    var session = started(SessionKind.PORTAL);
    session.used(NOON.plusSeconds(120));
    var limit = Duration.ofMinutes(5);
    assertThat(session.isUnused(NOON.plusSeconds(419), limit)).isFalse();
    assertThat(session.isUnused(NOON.plusSeconds(420), limit)).isTrue();
  }

  @Test
  void openingALockIsAUse() {
    var session = started(SessionKind.PORTAL);
    session.lock(NOON.plusSeconds(10));
    assertThat(session.isLocked()).isTrue();
    session.unlock(NOON.plusSeconds(20));
    assertThat(session.isLocked()).isFalse();
    assertThat(session.lastUsedAt()).isEqualTo(NOON.plusSeconds(20));
  }

  @Test
  void whatHasEndedStaysAsItEnded() {
    var session = started(SessionKind.API);
    session.end(SessionEnd.SIGNED_OUT, NOON.plusSeconds(1));
    session.end(SessionEnd.TIMED_OUT, NOON.plusSeconds(2));
    assertThat(session.isLive(NOON.plusSeconds(1))).isFalse();
    assertThat(session).extracting("endReason").isEqualTo(SessionEnd.SIGNED_OUT);
  }

  private static Session started(SessionKind kind) {
    return Session.start(UUID.randomUUID(), UUID.randomUUID(), kind, Set.of("pwd"), NOON);
  }
}
