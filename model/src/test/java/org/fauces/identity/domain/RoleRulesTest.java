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
import static org.fauces.shared.domain.Roles.OPERATOR;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.4-12")
class RoleRulesTest {
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
  void maintenanceAndOperationAreNoOrdinaryRoles() {
    assertRefused("role-is-not-given-yet", MAINTAINER);
    assertRefused("role-is-not-given-yet", PHYSICIAN, OPERATOR);
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
  private static List<RoleAt> roles(String... roles) {
    return Arrays.stream(roles).map(role -> new RoleAt(UUID.randomUUID(), role)).toList();
  }
}
