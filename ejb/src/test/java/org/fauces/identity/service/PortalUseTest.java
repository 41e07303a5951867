package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.Session;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.identity.domain.SessionKind;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.RequestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of the requests that a browser sends at once, one is the use that is noted and looked at. */
@Tag("NSG-1.2-05")
class PortalUseTest {
  private static final UUID HERE = UUID.randomUUID();

  private final AccountWorld world = new AccountWorld();
  private final PortalSessionService service = new PortalSessionService();
  private final List<Session> watched = new ArrayList<>();
  private Session session;
  private boolean anotherIsFaster;
  private boolean endsMeanwhile;

  @BeforeEach
  void wire() {
    var nurse = world.hire("nurse", RoleGrant.of(HERE, Roles.NURSE));
    session =
        Session.start(nurse.id(), HERE, SessionKind.PORTAL, Set.of("pwd"), world.clock.instant());
    service.sessions = new OneSession();
    service.accounts = world.memory.accountStore();
    service.limits = new PortalLimits();
    service.limits.lockAfterMinutes = 5;
    service.limits.endAfterMinutes = 15;
    service.request = new RequestContext();
    service.clock = world.clock;
    service.concurrentUse =
        new ConcurrentUse() {
          @Override
          void goesOn(Session used, String sourceAddress) {
            watched.add(used);
          }
        };
  }

  @Test
  void aUseIsLookedAtOnceAMinute() {
    use();
    assertThat(watched).isEmpty();

    world.clock.pass(Duration.ofMinutes(1));
    use();
    use();
    assertThat(watched).containsExactly(session);
  }

  @Test
  void whatAnotherRequestHasNotedIsNotLookedAtAgain() {
    world.clock.pass(Duration.ofMinutes(1));
    anotherIsFaster = true;
    use();
    assertThat(watched).isEmpty();
  }

  @Test
  void whatHasEndedSinceItWasFoundIsOver() {
    world.clock.pass(Duration.ofMinutes(1));
    endsMeanwhile = true;
    var who = new CallerPrincipal(session.accountId(), HERE, session.id());

    assertThat(service.use(who)).isEqualTo(PortalState.OVER);
    assertThat(watched).isEmpty();
  }

  @Test
  void whatHasEndedSinceItWasFoundStaysAsItEnded() {
    world.clock.pass(Duration.ofMinutes(20));
    endsMeanwhile = true;
    var ended = new ArrayList<SessionEnd>();
    service.ends = new SessionEnds();
    service.ends.sessions = service.sessions;
    service.ends.clock = world.clock;
    service.ends.breakGlass =
        new BreakGlassUse() {
          @Override
          void holdIfOf(UUID accountId) {}

          @Override
          void ended(UUID accountId, SessionEnd reason) {
            ended.add(reason);
          }
        };
    var who = new CallerPrincipal(session.accountId(), HERE, session.id());

    assertThat(service.use(who)).isEqualTo(PortalState.OVER);
    assertThat(ended).isEmpty();
  }

  private void use() {
    var who = new CallerPrincipal(session.accountId(), HERE, session.id());
    assertThat(service.use(who)).isEqualTo(PortalState.OPEN);
  }

  private final class OneSession extends Sessions {
    @Override
    Optional<Session> find(UUID id) {
      return Optional.of(session);
    }

    @Override
    Optional<Session> lock(UUID id) {
      if (endsMeanwhile) {
        session.end(SessionEnd.ACCOUNT_DISABLED, world.clock.instant());
      }
      if (anotherIsFaster) {
        session.used(world.clock.instant());
      }
      return find(id);
    }
  }
}
