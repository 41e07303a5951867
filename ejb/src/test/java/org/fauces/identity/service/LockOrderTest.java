package org.fauces.identity.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.identity.service.AccountWorld.INSTALLATION;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever changes several accounts holds them in one order, and the installation's row last. */
@Tag("NSG-1.2-02")
class LockOrderTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID ELSEWHERE = UUID.randomUUID();

  private final AccountWorld world = new AccountWorld();
  private final FacilityClosingService closing = new FacilityClosingService();
  private Account boss;
  private List<Account> leavers;

  @BeforeEach
  void hire() {
    boss = world.hire("BOSS", RoleGrant.of(ELSEWHERE, GROUP_ADMIN));
    leavers = Stream.of("leaver-a", "leaver-b").map(this::leaver).toList();
    world.caller.become(boss.id(), ELSEWHERE);
    closing.facilities = new OpenFacility();
    closing.accounts = world.memory.accountStore();
    closing.assignments = world.memory.assignmentStore();
    closing.life = world.life;
    closing.administrators = world.administrators;
    closing.ends = world.ends;
    closing.caller = world.caller;
    closing.audit = new AuditSubjects();
    closing.clock = world.clock;
  }

  private Account leaver(String name) {
    return world.hire(name, RoleGrant.of(HERE, GROUP_ADMIN));
  }

  @Test
  void aListThatPutsOutTwoAdministratorsHoldsBothBeforeItCounts() {
    var changes = new StaffChanges();
    changes.staff = new Staff();
    changes.accounts = world.memory.accountStore();
    changes.assignments = world.memory.assignmentStore();
    changes.life = world.life;
    changes.administrators = world.administrators;
    changes.audit = new AuditSubjects();
    changes.clock = world.clock;
    var list = StaffList.read("personnel_number,institution_code\r\nBOSS,1".getBytes(UTF_8));

    assertThat(changes.follow(list, null).disabled()).hasSize(2);

    assertHeldInOrder();
  }

  @Test
  void aGroupThatLosesTwoAdministratorsHoldsBothBeforeItCounts() {
    var memberships = new Memberships();
    memberships.accounts = world.memory.accountStore();
    memberships.changes = world.changes;
    memberships.administrators = world.administrators;
    memberships.audit = new AuditSubjects();
    memberships.clock = world.clock;
    var none = new MemberChange(MemberChange.Kind.REPLACE, Set.of());

    memberships.change(
        new RoleGroup(HERE, GROUP_ADMIN),
        leavers.stream().map(Account::id).toList(),
        List.of(none),
        world.authorities.ofCaller());

    assertThat(leavers).allMatch(leaver -> world.standing(leaver.id()).isEmpty());
    assertHeldInOrder();
  }

  @Test
  void aFacilityThatClosesHoldsAllItsAccountsBeforeItCounts() {
    closing.close(HERE);

    assertThat(leavers).allMatch(Account::isOutOfUse);
    assertHeldInOrder();
  }

  @Test
  void theLastRoleOfTheGroupsAdministrationDoesNotEndWithItsFacility() {
    leavers.forEach(leaver -> give(leaver, RoleGrant.of(ELSEWHERE, NURSE)));
    world.standing(boss.id()).forEach(role -> role.end(world.clock.instant(), null));
    // whoever closes it stands on a role that ends by itself, and so counts for nobody
    var tomorrow = world.clock.instant().plusSeconds(86_400);
    give(boss, new RoleGrant(ELSEWHERE, GROUP_ADMIN, world.clock.instant(), tomorrow));

    assertThatThrownBy(() -> closing.close(HERE))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.LAST_ADMINISTRATOR));
  }

  @Test
  void aFacilityForWhichTheEmergencyAccountIsSealedIsNotClosed() {
    var sealed = Account.breakGlass(world.clock.instant());
    sealed.seal("hash", HERE, world.clock.instant());
    world.memory.accounts.put(sealed.id(), sealed);
    give(sealed, RoleGrant.of(HERE, GROUP_ADMIN));

    assertThatThrownBy(() -> closing.close(HERE))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.BREAK_GLASS_HERE));
    assertThat(world.memory.held).doesNotContain(BreakGlass.ACCOUNT_ID);

    world.standing(sealed.id()).forEach(role -> role.end(world.clock.instant(), null));
    give(sealed, RoleGrant.of(ELSEWHERE, GROUP_ADMIN));
    closing.close(HERE);
    assertThat(sealed.isActive()).isTrue();
  }

  private void assertHeldInOrder() {
    var inOrder = new TreeSet<>(leavers.stream().map(Account::id).toList());
    assertThat(world.memory.held)
        .containsExactlyElementsOf(
            Stream.concat(inOrder.stream(), Stream.of(INSTALLATION)).toList());
  }

  private void give(Account account, RoleGrant grant) {
    var role = new RoleAssignment(UUID.randomUUID(), account.id(), grant, world.clock.instant());
    world.memory.roles.put(role.id(), role);
  }

  private final class Staff extends StaffAccounts {
    @Override
    List<Account> inUse() {
      // as the database orders them, which is another order than that of Java
      return world.memory.accounts.values().stream()
          .sorted((a, b) -> b.id().compareTo(a.id()))
          .toList();
    }

    @Override
    Set<String> institutions(UUID accountId, Instant now) {
      return Set.of("1");
    }

    @Override
    Set<String> numbers() {
      return Set.of();
    }
  }

  private final class OpenFacility extends Facilities {
    @Override
    Optional<Facility> lock(UUID id) {
      var known = new Facility.Description("Hospital", "1310000001", "Asia/Tokyo");
      return Optional.of(Facility.open(id, known, world.clock.instant(), new byte[16]));
    }

    @Override
    void flush() {}
  }
}
