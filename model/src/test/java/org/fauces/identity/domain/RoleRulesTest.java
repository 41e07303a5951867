package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CAMERA;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.INTEGRATION;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.4-12")
class RoleRulesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void aPhysicianHereMayBeAClerkThere() {
    assertThat(RoleRules.kindFor(roles(PHYSICIAN, CLERK))).isEqualTo(AccountKind.PERSON);
  }

  @Test
  void anAuditorIsNoAdministratorNotEvenElsewhere() {
    assertRefused("auditor-is-no-administrator", AUDITOR, FACILITY_ADMIN);
    assertRefused("auditor-is-no-administrator", GROUP_ADMIN, AUDITOR);
  }

  @Test
  void aCameraIsRegisteredAndNotInvited() {
    assertRefused("cameras-are-registered", CAMERA);
  }

  @Test
  void aMachineIsNoPerson() {
    assertThat(RoleRules.kindFor(roles(INTEGRATION))).isEqualTo(AccountKind.INTEGRATION);
    assertRefused("integration-stands-alone", INTEGRATION, CLERK);
  }

  @Test
  void whoMaintainsDoesNothingElse() {
    assertThat(RoleRules.kindFor(roles(MAINTAINER))).isEqualTo(AccountKind.PERSON);
    assertRefused("maintainer-stands-alone", MAINTAINER, PHYSICIAN);
  }

  @Test
  @Tag("NSG-2.4-10")
  void maintenanceEndsByItselfWithinEightHours() {
    assertTimesRefused("maintenance-ends-within-8-hours", MAINTAINER, null, null);
    assertTimesRefused(
        "maintenance-ends-within-8-hours", MAINTAINER, null, NOON.plusSeconds(8 * 3600 + 1));
    assertTimesRefused(
        "maintenance-ends-within-8-hours",
        MAINTAINER,
        NOON.plusSeconds(60),
        NOON.plusSeconds(8 * 3600 + 61));
    RoleRules.requireTimes(
        new RoleGrant(UUID.randomUUID(), MAINTAINER, null, NOON.plusSeconds(8 * 3600)), NOON);
  }

  @Test
  void aRoleThatIsOverWhenItBeginsIsRefused() {
    assertTimesRefused("until-after-from", CLERK, NOON.plusSeconds(60), NOON.plusSeconds(60));
    assertTimesRefused("until-after-from", CLERK, NOON.minusSeconds(60), NOON.minusSeconds(1));
  }

  private static void assertTimesRefused(String rule, String role, Instant from, Instant until) {
    var grant = new RoleGrant(UUID.randomUUID(), role, from, until);
    assertThatThrownBy(() -> RoleRules.requireTimes(grant, NOON))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused ->
                assertThat(refused.violations()).containsExactly(new Violation("/roles", rule)));
  }

  @Test
  void anUnknownRoleAndNoRoleAreRefused() {
    assertRefused("unknown-role", PHYSICIAN, "physician");
    assertRefused("role-required");
  }

  private static void assertRefused(String rule, String... roles) {
    assertThatThrownBy(() -> RoleRules.kindFor(roles(roles)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations()).containsExactly(new Violation("/roles", rule)));
  }

  /** Each role at a facility of its own. */
  private static List<String> roles(String... roles) {
    return List.of(roles);
  }
}
