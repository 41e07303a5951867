package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Account account =
      Account.invite(UUID.randomUUID(), AccountKind.PERSON, SignInName.of("dr.mori"), "Dr. Mori");

  @Test
  void anInvitedAccountBecomesActiveOnceByItsPassword() {
    assertThat(account.isActive()).isFalse();
    account.activate("hash", NOON);
    assertThat(account.isActive()).isTrue();
    assertThatThrownBy(() -> account.activate("other", NOON))
        .isInstanceOf(IllegalStateException.class);
    assertThat(account.passwordHash()).isEqualTo("hash");
  }

  @Test
  void fiveAttemptsAtOnceAreLookedAtAndTheSixthWaits() {
    for (int i = 0; i < 5; i++) {
      assertThat(account.takeAttempt(NOON)).isTrue();
    }
    assertThat(account.takeAttempt(NOON)).isFalse();
    assertThat(account.takeAttempt(NOON.plusSeconds(29))).isFalse();
    assertThat(account.takeAttempt(NOON.plusSeconds(30))).isTrue();
    assertThat(account.takeAttempt(NOON.plusSeconds(89))).isFalse();
  }

  @Test
  void aRightPasswordForgetsWhatWasCounted() {
    for (int i = 0; i < 5; i++) {
      account.takeAttempt(NOON);
    }
    account.passwordRight();
    assertThat(account.takeAttempt(NOON)).isTrue();
  }

  @Test
  void whoGuessesForADayGetsFewLooks() {
    int looks = 0;
    for (var now = NOON; now.isBefore(NOON.plus(Duration.ofDays(1))); now = now.plusSeconds(1)) {
      looks += account.takeAttempt(now) ? 1 : 0;
    }
    assertThat(looks).isBetween(10, 50);
  }

  @Test
  void nobodyLocksTheAccountForEmergenciesByGuessing() {
    var emergency =
        Account.invite(
            BreakGlass.ACCOUNT_ID,
            AccountKind.BREAK_GLASS,
            SignInName.of("break-glass"),
            "break-glass");
    for (int i = 0; i < 1_000; i++) {
      assertThat(emergency.takeAttempt(NOON)).isTrue();
    }
    emergency.passwordRight();
    assertThat(emergency.takeAttempt(NOON)).isTrue();
  }

  @Test
  void aDisplayNameIsOneLineThatFits() {
    for (var name : new String[] {"", "a".repeat(201), "Dr.\nMori", "Dr.\u0000"}) {
      assertThatThrownBy(
              () ->
                  Account.invite(
                      UUID.randomUUID(), AccountKind.PERSON, SignInName.of("dr.mori"), name))
          .isInstanceOf(DomainException.class);
    }
  }

  @Test
  void nothingButTheIdIsPrinted() {
    assertThat(account.toString()).isEqualTo("Account[" + account.id() + "]");
  }

  @Test
  void aDisabledAccountComesBackAsItWas() {
    account.disable(DisableReason.LEFT, NOON, null);
    assertThat(account.state()).isEqualTo(AccountState.DISABLED);
    account.enable(NOON, null);
    assertThat(account.isInvited()).as("it was never used").isTrue();

    account.activate("hash", NOON);
    account.suspend(NOON);
    account.disable(DisableReason.MISUSE_SUSPECTED, NOON, null);
    account.enable(NOON.plusSeconds(1), null);
    assertThat(account.isActive()).isTrue();
    assertThat(account.lastUsedAt()).as("not dormant at once").isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void anAccountOutOfUseIsNotTakenOutAgain() {
    account.disable(DisableReason.LEFT, NOON, null);
    assertThatThrownBy(() -> account.disable(DisableReason.LEFT, NOON, null))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> account.suspend(NOON)).isInstanceOf(DomainException.class);
  }

  @Test
  void anAccountInUseNeedsNoEnabling() {
    assertThatThrownBy(() -> account.enable(NOON, null)).isInstanceOf(DomainException.class);
  }
}
