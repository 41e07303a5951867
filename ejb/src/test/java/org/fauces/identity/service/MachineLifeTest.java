package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.Invitation;
import org.fauces.identity.domain.MachineKey;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A machine that was taken out of use proves itself by a new key. */
@Tag("NSG-2.4-04")
class MachineLifeTest {
  private final AccountWorld world = new AccountWorld();
  private Account machine;
  private MachineKey key;

  @BeforeEach
  void register() {
    var here = UUID.randomUUID();
    var administrator = world.hire("administrator", RoleGrant.of(here, Roles.GROUP_ADMIN));
    world.caller.become(administrator.id(), here);
    machine =
        Account.invite(UUID.randomUUID(), AccountKind.CAMERA, SignInName.of("camera-one"), "Room 1")
            .created(world.clock.instant(), new byte[16]);
    machine.activateMachine();
    key = MachineKey.register(machine.id(), "thumbprint", "{}", world.clock.instant());
    world.memory.accounts.put(machine.id(), machine);
    world.memory.machineKeys.put(key.id(), key);
  }

  @Test
  void disablingRetiresItsKeys() {
    world.life.disable(machine, DisableReason.NOT_NEEDED, null);
    assertThat(key.isRetired()).isTrue();
  }

  @Test
  void suspendingRetiresItsKeys() {
    world.life.suspend(machine);
    assertThat(key.isRetired()).isTrue();
  }

  @Test
  void enablingAsksForAnotherKeyByANewCode() {
    world.life.disable(machine, DisableReason.NOT_NEEDED, null);

    var invitation = world.life.enable(machine, null);

    assertThat(machine.isInvited()).isTrue();
    assertThat(invitation).isPresent();
    assertThat(world.memory.invitations.values())
        .singleElement()
        .returns(machine.id(), Invitation::accountId);
    assertThat(key.isRetired()).isTrue();
  }

  @Test
  void aPersonComesBackAsBeforeAndWithoutACode() {
    var person = world.hire("person", RoleGrant.of(UUID.randomUUID(), Roles.NURSE));
    world.life.disable(person, DisableReason.OTHER, null);

    assertThat(world.life.enable(person, null)).isEmpty();
    assertThat(person.isActive()).isTrue();
  }
}
