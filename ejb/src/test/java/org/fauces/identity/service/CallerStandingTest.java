package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.CallerPrincipal;
import org.fauces.shared.service.ContainerCaller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.1-15")
class CallerStandingTest {
  private static final UUID ACCOUNT = UUID.randomUUID();
  private static final UUID FACILITY = UUID.randomUUID();
  private static final UUID SESSION = UUID.randomUUID();

  @Test
  void whoHoldsWhatTheContainerPromisesIsTheCaller() {
    var caller = caller(Set.of(PHYSICIAN), Set.of(PHYSICIAN, CLERK));
    assertThat(caller.accountId()).isEqualTo(ACCOUNT);
    assertThat(caller.facilityId()).isEqualTo(FACILITY);
    assertThat(caller.has(PHYSICIAN)).isTrue();
    assertThat(caller.has(CLERK)).as("held, but not promised by this token").isFalse();
  }

  @Test
  void aPromiseOfARoleThatIsNoLongerHeldIsWorthNothing() {
    assertNotSignedIn(caller(Set.of(PHYSICIAN, NURSE), Set.of(NURSE)));
  }

  @Test
  void whoIsNoLongerActiveHoldsNothing() {
    assertNotSignedIn(caller(Set.of(PHYSICIAN), Set.of()));
  }

  @Test
  void nobodyIsNotSignedIn() {
    var nobody = caller(Set.of(), Set.of(PHYSICIAN));
    assertNotSignedIn(nobody);
    nobody.container = container(Optional.empty(), Set.of(PHYSICIAN));
    assertNotSignedIn(nobody);
  }

  @Test
  void aForeignFacilityDoesNotExist() {
    var caller = caller(Set.of(PHYSICIAN), Set.of(PHYSICIAN));
    caller.requireAt(FACILITY);
    assertThatThrownBy(() -> caller.requireAt(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  private static void assertNotSignedIn(CallerStanding caller) {
    assertThatThrownBy(() -> caller.has(PHYSICIAN))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_SIGNED_IN));
  }

  private static CallerStanding caller(Set<String> promised, Set<String> held) {
    var caller = new CallerStanding();
    caller.clock = Clock.systemUTC();
    caller.container =
        container(Optional.of(new CallerPrincipal(ACCOUNT, FACILITY, SESSION)), promised);
    caller.accounts =
        new Accounts() {
          @Override
          Set<String> rolesInSession(CallerPrincipal claimed, Instant now) {
            return claimed.equals(new CallerPrincipal(ACCOUNT, FACILITY, SESSION))
                ? held
                : Set.of();
          }
        };
    return caller;
  }

  private static ContainerCaller container(Optional<CallerPrincipal> pair, Set<String> roles) {
    return new ContainerCaller() {
      @Override
      public Optional<CallerPrincipal> principal() {
        return pair;
      }

      @Override
      public Set<String> roles() {
        return roles;
      }
    };
  }
}
