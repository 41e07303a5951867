package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountState;
import org.fauces.identity.domain.RoleGrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of accounts and roles as time passes, by a clock that goes on by hand. */
class AccountCareTest {
  private static final UUID HERE = UUID.randomUUID();

  private final AccountWorld world = new AccountWorld();
  private final AccountCare care = new AccountCare();
  private final List<AlarmKind> alarms = new ArrayList<>();

  @BeforeEach
  void wire() {
    care.accounts = world.memory.accountStore();
    care.assignments = world.memory.assignmentStore();
    care.life = world.life;
    care.runs = new NoRuns();
    care.administrators = world.administrators;
    care.limits = new CareLimits();
    care.limits.dormantDays = 90;
    care.limits.dormantDaysPrivileged = 30;
    care.limits.reviewDays = 92;
    care.limits.reviewGraceDays = 14;
    care.audit = new AuditSubjects();
    care.clock = world.clock;
    care.alarms =
        new Alarms() {
          @Override
          public void raise(
              AlarmKind kind, EntityKind subject, UUID id, UUID facilityId, UUID accountId) {
            alarms.add(kind);
          }

          @Override
          public void raiseDaily(
              AlarmKind kind, EntityKind subject, UUID id, UUID facilityId, UUID accountId) {
            alarms.add(kind);
          }
        };
    world.hire("boss", RoleGrant.of(HERE, GROUP_ADMIN));
  }

  @Test
  void whoDoesNotSignInForNinetyDaysIsSuspended() {
    var nurse = world.hire("nurse", RoleGrant.of(HERE, NURSE));
    pass(Duration.ofDays(90).minusSeconds(1));
    care.suspendDormant(nurse.id());
    assertThat(nurse.state()).isEqualTo(AccountState.ACTIVE);

    pass(Duration.ofSeconds(1));
    care.suspendDormant(nurse.id());

    assertThat(nurse.state()).isEqualTo(AccountState.SUSPENDED);
    assertThat(world.effective(nurse.id(), HERE)).isEmpty();
    assertThat(alarms).containsExactly(AlarmKind.ACCOUNT_DORMANT);
  }

  @Test
  void whoHoldsPrivilegedRolesIsSuspendedAfterThirty() {
    var administrator = world.hire("admin", RoleGrant.of(HERE, FACILITY_ADMIN));
    pass(Duration.ofDays(30).minusSeconds(1));
    care.suspendDormant(administrator.id());
    assertThat(administrator.state()).isEqualTo(AccountState.ACTIVE);

    pass(Duration.ofSeconds(1));
    care.suspendDormant(administrator.id());
    assertThat(administrator.state()).isEqualTo(AccountState.SUSPENDED);
  }

  @Test
  void twoNodesSuspendAnAccountOnce() {
    var nurse = world.hire("nurse", RoleGrant.of(HERE, NURSE));
    pass(Duration.ofDays(91));
    care.suspendDormant(nurse.id());
    care.suspendDormant(nurse.id());
    assertThat(alarms).hasSize(1);
  }

  @Test
  @Tag("NSG-1.2-04")
  void aPrivilegedRoleThatNobodyConfirmsLapsesAfterTheGrace() {
    var administrator = world.hire("admin", RoleGrant.of(HERE, FACILITY_ADMIN));
    pass(Duration.ofDays(106).minusSeconds(1));
    lapse(administrator);
    assertThat(world.effective(administrator.id(), HERE)).containsExactly(FACILITY_ADMIN);

    pass(Duration.ofSeconds(1));
    lapse(administrator);

    assertThat(world.effective(administrator.id(), HERE)).isEmpty();
    assertThat(alarms).containsExactly(AlarmKind.ROLE_LAPSED);
  }

  @Test
  @Tag("NSG-1.2-04")
  void aConfirmedRoleStays() {
    var administrator = world.hire("admin", RoleGrant.of(HERE, FACILITY_ADMIN));
    pass(Duration.ofDays(100));
    world.standing(administrator.id()).get(0).confirm(world.clock.instant(), UUID.randomUUID());
    pass(Duration.ofDays(50));
    lapse(administrator);
    assertThat(world.effective(administrator.id(), HERE)).containsExactly(FACILITY_ADMIN);
  }

  @Test
  void theLastAdministratorOfTheGroupStaysAndAnAlarmSaysSo() {
    var boss = world.memory.accounts.values().iterator().next();
    pass(Duration.ofDays(200));
    care.suspendDormant(boss.id());
    lapse(boss);
    assertThat(world.effective(boss.id(), HERE)).containsExactly(GROUP_ADMIN);
    assertThat(alarms).containsOnly(AlarmKind.LAST_ADMINISTRATOR_KEPT).hasSize(2);
  }

  /** One administrator alone would have nobody to approve what he asks for. */
  @Test
  void ofTwoAdministratorsOfTheGroupNeitherGoes() {
    var boss = world.memory.accounts.values().iterator().next();
    var other = world.hire("other", RoleGrant.of(HERE, GROUP_ADMIN));
    pass(Duration.ofDays(200));

    care.suspendDormant(other.id());
    lapse(other);
    assertThat(world.effective(other.id(), HERE)).containsExactly(GROUP_ADMIN);
    assertThat(alarms).containsOnly(AlarmKind.LAST_ADMINISTRATOR_KEPT);

    var third = world.hire("third", RoleGrant.of(HERE, GROUP_ADMIN));
    care.suspendDormant(third.id());
    assertThat(third.isActive()).as("not dormant").isTrue();
    lapse(other);
    assertThat(world.effective(other.id(), HERE)).isEmpty();
    care.suspendDormant(boss.id());
    assertThat(boss.isActive()).isTrue();
  }

  @Test
  void whatIsLeftAsItIsIsNoSuccess() {
    var nurse = world.hire("nurse", RoleGrant.of(HERE, NURSE));
    care.audit.begin("ACCOUNT_SUSPEND", false);
    care.suspendDormant(nurse.id());
    assertThat(care.audit.isUntouched()).isTrue();
    care.audit.end();

    pass(Duration.ofDays(90));
    care.audit.begin("ACCOUNT_SUSPEND", false);
    care.suspendDormant(nurse.id());
    assertThat(care.audit.isUntouched()).isFalse();
    care.audit.end();

    var boss = world.memory.accounts.values().iterator().next();
    care.audit.begin("ROLE_LAPSE", false);
    lapse(boss);
    assertThat(care.audit.isUntouched()).isTrue();
  }

  private static final class NoRuns extends BulkRuns {
    @Override
    void lock(BulkRun run) {}
  }

  private void lapse(Account account) {
    care.lapse(account.id(), world.standing(account.id()).get(0).id());
  }

  private void pass(Duration time) {
    world.clock.pass(time);
  }
}
