package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.INTEGRATION;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HeldRolesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();
  private static final UUID ADMINISTRATOR = UUID.randomUUID();

  private final Account account =
      Account.invite(UUID.randomUUID(), AccountKind.PERSON, SignInName.of("dr.mori"), "Dr. Mori");

  @Test
  void aRoleIsGivenBesideWhatIsHeldButNotTwice() {
    var given = held(assignment(NURSE)).add(List.of(RoleGrant.of(THERE, NURSE)));
    assertThat(given).singleElement().matches(role -> role.isHeld(NOON));
    assertThatThrownBy(() -> held(assignment(NURSE)).add(List.of(RoleGrant.of(HERE, NURSE))))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.ROLE_HELD));
  }

  @Test
  @Tag("NSG-2.4-12")
  void anAuditorNeverBecomesAnAdministratorNotEvenLater() {
    var later = new RoleGrant(THERE, FACILITY_ADMIN, NOON.plusSeconds(7200), null);
    var untilSoon = role(new RoleGrant(HERE, AUDITOR, null, NOON.plusSeconds(3600)));
    assertRefused("auditor-is-no-administrator", List.of(later), untilSoon);
    var toCome = role(new RoleGrant(HERE, FACILITY_ADMIN, NOON.plusSeconds(3600), null));
    assertRefused("auditor-is-no-administrator", List.of(RoleGrant.of(HERE, AUDITOR)), toCome);
  }

  @Test
  void whatIsOverDoesNotStandInTheWay() {
    var over = assignment(AUDITOR);
    over.end(NOON.minusSeconds(1), ADMINISTRATOR);
    assertThat(held(over).add(List.of(RoleGrant.of(HERE, FACILITY_ADMIN)))).hasSize(1);
  }

  @Test
  void aPersonBecomesNoMachineAndNobodyOfTheHouseMaintains() {
    assertRefused("kind-of-account", List.of(RoleGrant.of(HERE, INTEGRATION)));
    var maintenance = new RoleGrant(HERE, MAINTAINER, null, NOON.plusSeconds(3600));
    assertRefused("kind-of-account", List.of(maintenance));
  }

  @Test
  @Tag("NSG-1.2-03")
  void aMoveTakesAndGivesAtOneInstant() {
    var old = assignment(NURSE);
    var given = held(old).replace(List.of(RoleGrant.of(THERE, CLERK)), ADMINISTRATOR);

    assertThat(given).hasSize(1);
    for (long micros : List.of(-1_000_000L, -1L, 0L, 1L, 1_000_000L)) {
      var moment = NOON.plusNanos(micros * 1000);
      assertThat(old.isHeld(moment)).as("old at %d", micros).isEqualTo(micros < 0);
      assertThat(given.get(0).isHeld(moment)).as("new at %d", micros).isEqualTo(micros >= 0);
    }
  }

  @Test
  void whatAMoveLeavesAsItIsKeepsItsRowAndItsReview() {
    var kept = assignment(PHYSICIAN);
    var ended = assignment(NURSE);
    var wanted = List.of(RoleGrant.of(HERE, PHYSICIAN), RoleGrant.of(THERE, CLERK));

    var given = held(kept, ended).replace(wanted, ADMINISTRATOR);

    assertThat(given).extracting(RoleAssignment::role).containsExactly(CLERK);
    assertThat(kept.isOver(NOON)).isFalse();
    assertThat(ended.isOver(NOON)).isTrue();
  }

  @Test
  void aMoveThatNamesARoleTwiceOrNoneIsRefused() {
    var held = held(assignment(NURSE));
    var twice = List.of(RoleGrant.of(HERE, CLERK), RoleGrant.of(HERE, CLERK));
    assertThatThrownBy(() -> held.replace(twice, ADMINISTRATOR))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> held.replace(List.of(), ADMINISTRATOR))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void nothingIsGivenToAnAccountThatIsOutOfUse() {
    account.disable(DisableReason.LEFT, NOON, ADMINISTRATOR);
    assertThatThrownBy(() -> held().add(List.of(RoleGrant.of(HERE, NURSE))))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.ACCOUNT_STATE));
  }

  private void assertRefused(String rule, List<RoleGrant> grants, RoleAssignment... standing) {
    assertThatThrownBy(() -> held(standing).add(grants))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations()).extracting("rule").containsExactly(rule));
  }

  private HeldRoles held(RoleAssignment... standing) {
    return new HeldRoles(account, List.of(standing), NOON);
  }

  private RoleAssignment assignment(String role) {
    return role(RoleGrant.of(HERE, role));
  }

  private RoleAssignment role(RoleGrant grant) {
    return new RoleAssignment(UUID.randomUUID(), account.id(), grant, NOON.minusSeconds(60));
  }
}
