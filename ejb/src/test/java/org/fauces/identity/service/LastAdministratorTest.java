package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_PROVISIONER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an identity system may not do: leave the group without anybody who administers it. */
@Tag("NSG-1.2-01")
class LastAdministratorTest {
  private static final UUID HERE = UUID.randomUUID();

  private final AccountWorld world = new AccountWorld();
  private final Memberships memberships = new Memberships();
  private final PersonChanges persons = new PersonChanges();
  private Account one;
  private Account other;
  private Authority machine;

  @BeforeEach
  void wire() {
    memberships.accounts = world.memory.accountStore();
    memberships.changes = world.changes;
    memberships.administrators = world.administrators;
    memberships.audit = new AuditSubjects();
    memberships.clock = world.clock;
    persons.accounts = world.memory.accountStore();
    persons.changes = world.changes;
    persons.life = world.life;
    one = world.hire("one-admin", RoleGrant.of(HERE, GROUP_ADMIN));
    other = world.hire("other-admin", RoleGrant.of(HERE, GROUP_ADMIN));
    var system = world.hire("system", RoleGrant.of(HERE, GROUP_PROVISIONER));
    world.caller.become(system.id(), HERE);
    machine = world.authorities.ofCaller();
  }

  @Test
  void aGroupIsNotEmptied() {
    assertRefused(() -> change(new MemberChange(MemberChange.Kind.REPLACE, Set.of())));
    assertThat(world.standing(one.id())).hasSize(1);
    assertThat(world.standing(other.id())).hasSize(1);
  }

  @Test
  void ofTwoOneMayGo() throws Exception {
    change(new MemberChange(MemberChange.Kind.REMOVE, Set.of(one.id())));
    assertThat(world.standing(one.id())).isEmpty();
    assertRefused(() -> change(new MemberChange(MemberChange.Kind.REMOVE, Set.of(other.id()))));
  }

  @Test
  void theLastIsNeitherDisabledNorDeleted() throws Exception {
    world.memory.transaction(() -> activate(one));
    assertThat(one.isOutOfUse()).isTrue();
    assertRefused(() -> activate(other));
    assertRefused(
        () -> {
          world.life.forget(persons.lock(other.id(), machine), machine.accountId());
          return null;
        });
    assertThat(other.isActive()).isTrue();
  }

  private Void activate(Account account) {
    persons.activate(persons.lock(account.id(), machine), false, machine.accountId());
    return null;
  }

  private Void change(MemberChange step) throws Exception {
    var before = List.of(one, other).stream().filter(a -> !world.standing(a.id()).isEmpty());
    memberships.change(
        new RoleGroup(HERE, GROUP_ADMIN), before.map(Account::id).toList(), List.of(step), machine);
    return null;
  }

  private void assertRefused(Callable<Void> deed) {
    assertThatThrownBy(() -> world.memory.transaction(deed))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.LAST_ADMINISTRATOR));
  }
}
