package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Invitation invitation = Invitation.of(UUID.randomUUID(), new byte[32], NOON);

  @Test
  void isOpenForThreeDays() {
    var end = NOON.plus(Duration.ofDays(3));
    assertThat(invitation.isOpen(end.minusMillis(1))).isTrue();
    assertThat(invitation.isOpen(end)).isFalse();
    assertThatThrownBy(() -> invitation.use(end)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void lastsAQuarterOfAnHourWhereItOnlyLinks() {
    var link = Invitation.toLink(UUID.randomUUID(), new byte[32], NOON);
    var end = NOON.plus(Duration.ofMinutes(15));
    assertThat(link.isOpen(end.minusMillis(1))).isTrue();
    assertThat(link.isOpen(end)).isFalse();
  }

  @Test
  void suitsAnAccountThatWaitsOrOneInUseAndNeverBoth() {
    var link = Invitation.toLink(UUID.randomUUID(), new byte[32], NOON);
    var account =
        Account.invite(
            UUID.randomUUID(), AccountKind.PERSON, SignInName.of("somebody"), "Somebody");
    assertThat(invitation.suits(account)).isTrue();
    assertThat(link.suits(account)).isFalse();

    account.activateByIdentity();
    assertThat(invitation.suits(account)).isFalse();
    assertThat(link.suits(account)).isTrue();
  }

  @Test
  void isUsedOnce() {
    invitation.use(NOON);
    assertThat(invitation.isOpen(NOON)).isFalse();
    assertThatThrownBy(() -> invitation.use(NOON)).isInstanceOf(IllegalStateException.class);
  }
}
