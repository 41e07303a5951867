package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.2-07")
class BreakGlassTest {
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
  private static final Duration FOUR_HOURS = Duration.ofHours(4);
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final BreakGlass glass = BreakGlass.make();

  @BeforeEach
  void seal() {
    glass.seal(ONE, OTHER, NOW);
  }

  @Test
  void theFirstSignInOpensItForItsTimeAndNoLonger() {
    assertThat(glass.state(NOW)).isEqualTo(BreakGlassState.SEALED);

    glass.open(NOW, FOUR_HOURS);
    glass.open(NOW.plusSeconds(60), FOUR_HOURS);

    var end = NOW.plus(FOUR_HOURS);
    assertThat(glass.openUntil()).isEqualTo(end);
    assertThat(glass.admits(end.minusNanos(1_000))).isTrue();
    assertThat(glass.admits(end)).isFalse();
    assertThat(glass.state(end)).isEqualTo(BreakGlassState.SPENT);
    assertThat(glass.since(end)).isEqualTo(end);
    assertThatThrownBy(() -> glass.open(end, FOUR_HOURS)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSignOutSpendsItAndOnlySealingItAgainOpensIt() {
    glass.open(NOW, FOUR_HOURS);
    glass.close(NOW.plusSeconds(60));

    assertThat(glass.state(NOW.plusSeconds(60))).isEqualTo(BreakGlassState.SPENT);
    assertThat(glass.since(NOW.plusSeconds(90))).isEqualTo(NOW.plusSeconds(60));

    glass.seal(OTHER, ONE, NOW.plusSeconds(120));

    assertThat(glass.state(NOW.plusSeconds(120))).isEqualTo(BreakGlassState.SEALED);
    assertThat(glass.approvedBy()).isEqualTo(ONE);
  }

  @Test
  void itIsRemindedOfEveryDayUntilItIsSealed() {
    var day = Duration.ofDays(1);
    assertThat(glass.needsReminder(NOW.plus(day))).isFalse();

    glass.open(NOW, FOUR_HOURS);

    assertThat(glass.needsReminder(NOW.plus(day).minusSeconds(1))).isFalse();
    assertThat(glass.needsReminder(NOW.plus(day))).isTrue();
    glass.reminded(NOW.plus(day));
    assertThat(glass.needsReminder(NOW.plus(day).plusSeconds(1))).isFalse();
    assertThat(glass.needsReminder(NOW.plus(day).plus(day))).isTrue();
    glass.seal(ONE, OTHER, NOW.plus(day));
    assertThat(glass.needsReminder(NOW.plus(day).plus(day))).isFalse();
  }

  @Test
  void nobodyAdministersItsAccountAndSpentItHasNoSecret() {
    var account = Account.breakGlass(NOW);
    account.seal("hash", ONE, NOW);
    assertThat(account.isActive()).isTrue();
    account.spend();
    assertThat(account.passwordHash()).isNull();

    var administrator = new Authority(OTHER, ONE, Set.of(Roles.GROUP_ADMIN));
    assertThatThrownBy(() -> administrator.requireMayManage(account, List.of()))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void itDecidesAloneWhatItAskedForButNeverItsOwnSealing() {
    request(BreakGlass.ACCOUNT_ID, ONE).requireOther(BreakGlass.ACCOUNT_ID);
    assertThatThrownBy(
            () -> request(OTHER, BreakGlass.ACCOUNT_ID).requireOther(BreakGlass.ACCOUNT_ID))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> request(ONE, OTHER).requireOther(ONE))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void itsSessionHasAFactorThatIsFreshAtItsStartAndEndsInTime() {
    var session =
        Session.start(BreakGlass.ACCOUNT_ID, ONE, SessionKind.API, Set.of(Amr.SEALED_SECRET), NOW)
            .endingBy(NOW.plus(FOUR_HOURS));

    assertThat(session.factors()).containsExactly(Amr.SEALED_SECRET);
    assertThat(session.hasFreshFactor(NOW.plusSeconds(60), Duration.ofMinutes(15))).isTrue();
    assertThat(session.hasFreshFactor(NOW.plusSeconds(901), Duration.ofMinutes(15))).isFalse();
    assertThat(session.expiresAt()).isEqualTo(NOW.plus(FOUR_HOURS));
  }

  private static ApprovalRequest request(UUID requester, UUID subject) {
    var deed = new Deed(ApprovalKind.FACTOR_RESET, null, subject, "{}");
    return new ApprovalRequest(UUID.randomUUID(), deed, "an emergency")
        .by(new Authority(requester, ONE, Set.of(Roles.GROUP_ADMIN)), NOW, new byte[16]);
  }
}
