package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;

import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people are called, and who keeps the name. */
@Tag("NSG-1.2-01")
class AccountNamesTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID ELSEWHERE = UUID.randomUUID();

  private final AccountWorld world = new AccountWorld();
  private final AccountNamesService service = new AccountNamesService();
  private Account nurse;

  @BeforeEach
  void wire() {
    service.changes = world.changes;
    service.accounts = world.memory.accountStore();
    service.authorities = world.authorities;
    service.persons = new PersonChanges();
    service.persons.accounts = service.accounts;
    service.persons.changes = world.changes;
    var boss = world.hire("boss", RoleGrant.of(HERE, FACILITY_ADMIN));
    nurse = world.hire("hanako", RoleGrant.of(HERE, NURSE));
    world.caller.become(boss.id(), HERE);
  }

  @Test
  void aPersonIsRenamedAndWhatIsLeftOutStays() {
    assertThat(rename(nurse, " Hanako-Sato ", null).signInName()).isEqualTo("hanako-sato");
    assertThat(nurse.displayName()).isEqualTo("hanako");
    rename(nurse, null, "\u4f50\u85e4 \u82b1\u5b50");
    assertThat(nurse.signInName()).isEqualTo("hanako-sato");
    assertThat(nurse.displayName()).isEqualTo("\u4f50\u85e4 \u82b1\u5b50");
  }

  @Test
  void aNameIsOnePersonsAndNoneIsInvented() {
    world.hire("taro", RoleGrant.of(HERE, NURSE));
    assertRefused(nurse, "Taro", ProblemType.NAME_IN_USE);
    assertRefused(nurse, "no name", ProblemType.INVALID);
    assertThat(rename(nurse, "hanako", null).signInName()).as("her own").isEqualTo("hanako");
  }

  @Test
  void whoHoldsPrivilegedRolesKeepsTheSignInName() {
    var other = world.hire("other-admin", RoleGrant.of(HERE, FACILITY_ADMIN));
    assertRefused(other, "somebody", ProblemType.FORBIDDEN);
    assertThat(rename(other, null, "Somebody Else").displayName()).isEqualTo("Somebody Else");
  }

  @Test
  void onlyPeopleOfTheOwnFacilityAreRenamed() {
    var stranger = world.hire("stranger", RoleGrant.of(ELSEWHERE, NURSE));
    assertThatThrownBy(() -> rename(stranger, "somebody", null)).isInstanceOf(NotFound.class);
    var machine =
        Account.invite(UUID.randomUUID(), AccountKind.CAMERA, SignInName.of("camera-1"), "Room 1")
            .created(world.clock.instant(), new byte[16])
            .at(HERE);
    world.memory.accounts.put(machine.id(), machine);
    assertRefused(machine, "camera-2", ProblemType.FORBIDDEN);
  }

  private AccountView rename(Account account, String signInName, String displayName) {
    return service.rename(new RenameAccount(account.id(), signInName, displayName));
  }

  private void assertRefused(Account account, String signInName, ProblemType type) {
    assertThatThrownBy(() -> rename(account, signInName, null))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }
}
