package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Random;
import java.util.UUID;
import org.fauces.identity.domain.GuessBudget.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million guesses at the rules of counting, on a clock of their own. */
@Tag("NSG-2.4-03")
class GuessingTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final int GUESSES = 1_000_000;
  private static final int MOST_A_DAY = 100;
  private static final Duration DAY = Duration.ofDays(1);

  private final Account account =
      Account.invite(UUID.randomUUID(), AccountKind.PERSON, SignInName.of("dr.mori"), "Dr. Mori");

  /** Guesses about one a second for 11 days; the holder comes in between every so many minutes. */
  @ParameterizedTest
  @ValueSource(ints = {7, 60, 480, 1_000_000})
  void ofAMillionGuessesAHundredADayAreLookedAtHoweverOftenTheHolderComes(int minutes) {
    var random = new Random(minutes);
    var holder = Duration.ofMinutes(minutes);
    var looks = new ArrayDeque<Instant>();
    var nextHolder = NOON.plus(holder);
    var now = NOON;
    int most = 0;
    for (int i = 0; i < GUESSES; i++) {
      now = now.plusMillis(random.nextInt(2_000));
      if (!now.isBefore(nextHolder)) {
        nextHolder = now.plus(holder);
        if (account.takeAttempt(now)) {
          account.passwordRight();
        }
      }
      if (account.takeAttempt(now)) {
        looks.add(now);
      }
      while (!looks.isEmpty() && looks.peek().isBefore(now.minus(DAY))) {
        looks.remove();
      }
      most = Math.max(most, looks.size());
    }
    assertThat(most).isBetween(10, MOST_A_DAY);
  }

  @Test
  void aSourceIsSlowedAndNotBanned() {
    var size = new Size(200, Duration.ofSeconds(5));
    var budget = new GuessBudget("source", NOON);
    int atOnce = 0;
    while (budget.take(size, NOON)) {
      atOnce++;
    }
    assertThat(atOnce).isEqualTo(200);
    assertThat(budget.isLeft(size, NOON.plusSeconds(4))).isFalse();
    assertThat(budget.isLeft(size, NOON.plusSeconds(5))).isTrue();
    assertThat(budget.take(size, NOON.plusSeconds(4))).isFalse();
    assertThat(budget.take(size, NOON.plusSeconds(5))).isTrue();
    assertThat(budget.take(size, NOON.plusSeconds(5))).isFalse();
  }

  @Test
  void rightPasswordsCostASourceNothing() {
    var size = new Size(2, Duration.ofSeconds(5));
    var budget = new GuessBudget("ward", NOON);
    for (int i = 0; i < 1_000; i++) {
      assertThat(budget.take(size, NOON)).isTrue();
      budget.giveBack(size);
    }
  }

  @Test
  void codesAreCountedApartFromPasswords() {
    while (account.takeAttempt(NOON)) {
      // until the password waits
    }
    assertThat(account.takeFactorAttempt(NOON)).isTrue();
  }
}
