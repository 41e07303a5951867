package org.fauces.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fauces.audit.service.SealingState.Step.SIGN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealingStateTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private final SealingState state = new SealingState();

  @BeforeEach
  void prepare() {
    state.settings = new SealingSettings();
    state.settings.stuckSeconds = 120;
    at(Duration.ZERO);
    state.begin();
  }

  @Test
  void whatIsSealedInTimeIsWell() {
    assertThat(state.watched(Optional.of(NOON.minusSeconds(4)))).isFalse();
    assertThat(state.view()).isEqualTo(new SealingView(4, null));
  }

  @Test
  void anEventThatWaitsForTooLongIsTold() {
    assertThat(state.watched(Optional.of(NOON.minusSeconds(121)))).isTrue();
    assertThat(state.view().isWell()).isFalse();
  }

  @Test
  void thatNobodyLooksAnyMoreIsTold() {
    state.watched(Optional.empty());
    at(Duration.ofSeconds(50));
    assertThat(state.view().isWell()).isTrue();
    at(Duration.ofSeconds(300));
    assertThat(state.view().isWell()).isFalse();
    assertThat(state.view().oldestUnsealedSeconds()).isEqualTo(240);
  }

  @Test
  void thatNobodyEverLookedIsTold() {
    at(Duration.ofSeconds(300));
    assertThat(state.view().isWell()).isFalse();
  }

  @Test
  void whatIsSealedButNotSignedForTooLongIsTold() {
    state.failed(SIGN, "there is no key");
    at(Duration.ofSeconds(119));
    state.failed(SIGN, "there is no key");
    assertThat(state.watched(Optional.empty())).isFalse();
    at(Duration.ofSeconds(121));
    assertThat(state.watched(Optional.empty())).isTrue();
    state.worked(SIGN);
    assertThat(state.watched(Optional.empty())).isFalse();
  }

  @Test
  void whatFailsIsToldUntilItWorksAgain() {
    state.failed(SIGN, "there is no key");
    assertThat(state.view().reason()).isEqualTo("What is sealed cannot be signed.");
    state.worked(SIGN);
    assertThat(state.view().isWell()).isTrue();
  }

  private void at(Duration after) {
    state.clock = Clock.fixed(NOON.plus(after), ZoneOffset.UTC);
  }
}
