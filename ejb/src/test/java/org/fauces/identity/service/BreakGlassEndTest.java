package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.BreakGlassState;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.identity.domain.SessionKind;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever ends a session of the account for emergencies spends it; one that ends by itself does so
 * when it was the last.
 */
@Tag("NSG-1.2-07")
class BreakGlassEndTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final Duration FOUR_HOURS = Duration.ofHours(4);

  private final AccountWorld world = new AccountWorld();
  private final BreakGlass glass = BreakGlass.make();
  private Account account;
  private Session session;
  private Session other;

  @BeforeEach
  void open() {
    var use = world.ends.breakGlass;
    use.rows = new OneRow();
    use.accounts = world.memory.accountStore();
    use.sessions = world.memory.sessionStore();
    use.clock = world.clock;
    account = Account.breakGlass(now());
    world.memory.accounts.put(account.id(), account);
    seal();
    glass.open(now(), FOUR_HOURS);
    session = session();
    other = session();
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionEnd.class,
      names = {"SIGNED_OUT", "ENDED_BY_HAND", "REPLACED"})
  void theEndOfOneSession(SessionEnd reason) {
    world.ends.end(session, reason);
    assertSpent();
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionEnd.class,
      names = {"TIMED_OUT", "TOKEN_REUSED"})
  void theEndByItselfOfTheLastSession(SessionEnd reason) {
    world.ends.end(session, reason);
    assertThat(glass.state(now())).isEqualTo(BreakGlassState.IN_USE);
    assertThat(other.isLive(now())).isTrue();

    world.ends.end(other, reason);
    assertSpent();
  }

  @Test
  void theEndOfAllOthers() {
    world.ends.endAllBut(session.id(), account.id(), SessionEnd.ENDED_BY_HAND);
    assertSpent();
  }

  @Test
  void theEndOfItsAccount() {
    world.hire("boss", RoleGrant.of(HERE, Roles.GROUP_ADMIN));
    world.life.disable(account, DisableReason.OTHER, null);
    assertSpent();
  }

  @Test
  void aBrowserThatWasLeftAlone() {
    world.clock.pass(Duration.ofMinutes(20));
    world.ends.endUnused(now().minus(Duration.ofMinutes(15)));
    assertSpent();
  }

  @Test
  void aBrowserThatWasLeftAloneBesideOneThatIsUsed() {
    world.clock.pass(Duration.ofMinutes(20));
    other.used(now());
    world.ends.endUnused(now().minus(Duration.ofMinutes(15)));

    assertThat(session.isLive(now())).isFalse();
    assertThat(other.isLive(now())).isTrue();
    assertThat(glass.state(now())).isEqualTo(BreakGlassState.IN_USE);
  }

  @Test
  void theEndOfItsTime() {
    world.clock.pass(FOUR_HOURS);
    assertThat(account.hasPassword()).isTrue();

    world.ends.breakGlass.spendWhatIsOver();
    assertSpent();
  }

  @Test
  void anotherPersonAtTheSameBrowser() {
    world.ends.replace(session, UUID.randomUUID());
    assertSpent();
  }

  @Test
  void whoTypesTheSecretAnewGoesOn() {
    world.ends.replace(session, account.id()); // the other one is what follows

    assertThat(session.isLive(now())).isFalse();
    assertThat(glass.state(now())).isEqualTo(BreakGlassState.IN_USE);
    assertThat(other.isLive(now())).isTrue();
  }

  @Test
  void whoTypesTheSecretAnewWhileTheSessionThatFollowsHasEnded() {
    other.end(SessionEnd.SEALED, now());
    world.ends.replace(session, account.id());
    assertSpent();
  }

  @Test
  void theAccountIsHeldBeforeItsSessionEnds() {
    world.memory.held.clear();
    world.ends.prepare(UUID.randomUUID());
    assertThat(world.memory.held).isEmpty();

    world.ends.prepare(account.id());
    assertThat(world.memory.held).containsExactly(account.id());
  }

  @Test
  void whatEndsAfterItWasSealedAnewLeavesItSealed() {
    seal();
    world.ends.end(session, SessionEnd.TIMED_OUT);
    world.ends.breakGlass.spendWhatIsOver();

    assertThat(glass.state(now())).isEqualTo(BreakGlassState.SEALED);
    assertThat(account.hasPassword()).isTrue();
  }

  @Test
  void somebodyElsesSessionsDoNotSpendIt() {
    var nurse = world.hire("nurse", RoleGrant.of(HERE, Roles.NURSE));
    world.ends.endAll(nurse.id(), SessionEnd.ACCOUNT_DISABLED);

    assertThat(glass.state(now())).isEqualTo(BreakGlassState.IN_USE);
  }

  private void assertSpent() {
    assertThat(glass.state(now())).isEqualTo(BreakGlassState.SPENT);
    assertThat(account.hasPassword()).isFalse();
    assertThat(session.isLive(now())).isFalse();
    assertThat(other.isLive(now())).isFalse();
  }

  private void seal() {
    account.seal("hash", HERE, now());
    glass.seal(UUID.randomUUID(), UUID.randomUUID(), now());
  }

  private Session session() {
    var made =
        Session.start(account.id(), HERE, SessionKind.PORTAL, Set.of("break_glass"), now())
            .endingBy(glass.openUntil());
    world.memory.sessions.put(made.id(), made);
    return made;
  }

  private Instant now() {
    return world.clock.instant();
  }

  private final class OneRow extends BreakGlassRows {
    @Override
    Optional<BreakGlass> find() {
      return Optional.of(glass);
    }

    @Override
    Optional<BreakGlass> lock() {
      return find();
    }
  }
}
