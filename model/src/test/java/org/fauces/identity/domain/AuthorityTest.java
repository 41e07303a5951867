package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.4-12")
class AuthorityTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Account account =
      Account.invite(UUID.randomUUID(), AccountKind.PERSON, SignInName.of("dr.mori"), "Dr. Mori")
          .at(HERE);

  @Test
  void anAdministratorOfAFacilityGivesRolesThereAndOnlyThere() {
    var who = authority(FACILITY_ADMIN);
    who.requireMayGive(RoleGrant.of(HERE, NURSE));
    who.requireMayGive(RoleGrant.of(HERE, FACILITY_ADMIN));
    assertThatThrownBy(() -> who.requireMayGive(RoleGrant.of(THERE, NURSE)))
        .isInstanceOf(NotFound.class);
    assertForbidden(() -> who.requireMayGive(RoleGrant.of(HERE, GROUP_ADMIN)));
  }

  @Test
  void anAdministratorOfTheGroupGivesEveryRoleEverywhere() {
    authority(GROUP_ADMIN).requireMayGive(RoleGrant.of(THERE, GROUP_ADMIN));
  }

  @Test
  void nobodyElseGivesAnything() {
    assertThatThrownBy(() -> authority(SECURITY_OFFICER).requireMayGive(RoleGrant.of(HERE, NURSE)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAccountThatReachesBeyondTheFacilityIsTheGroups() {
    var here = assignment(HERE, NURSE);
    var who = authority(FACILITY_ADMIN);
    who.requireMayManage(account, List.of(here));
    assertForbidden(() -> who.requireMayManage(account, List.of(here, assignment(THERE, NURSE))));
    assertForbidden(() -> who.requireMayManage(account, List.of(assignment(HERE, GROUP_ADMIN))));
    authority(GROUP_ADMIN).requireMayManage(account, List.of(here, assignment(THERE, NURSE)));
  }

  @Test
  void anAccountOfAnotherFacilityDoesNotExist() {
    account.at(THERE);
    assertThatThrownBy(
            () ->
                authority(FACILITY_ADMIN)
                    .requireMayManage(account, List.of(assignment(THERE, NURSE))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyAdministersHisOwnAccount() {
    var self = new Authority(account.id(), HERE, Set.of(GROUP_ADMIN));
    assertForbidden(() -> self.requireMayManage(account, List.of(assignment(HERE, GROUP_ADMIN))));
  }

  private static void assertForbidden(Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FORBIDDEN));
  }

  private static Authority authority(String role) {
    return new Authority(UUID.randomUUID(), HERE, Set.of(role));
  }

  private RoleAssignment assignment(UUID facilityId, String role) {
    return new RoleAssignment(
        UUID.randomUUID(), account.id(), RoleGrant.of(facilityId, role), NOON);
  }
}
