package org.fauces.identity.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountState;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.2-02")
class StaffChangesTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final String CODE = "1310000001";

  private final AccountWorld world = new AccountWorld();
  private final StaffChanges changes = new StaffChanges();
  private final List<AlarmKind> alarms = new ArrayList<>();

  @BeforeEach
  void wire() {
    changes.staff = new Staff();
    changes.accounts = world.memory.accountStore();
    changes.assignments = world.memory.assignmentStore();
    changes.life = world.life;
    changes.administrators = world.administrators;
    changes.audit = new AuditSubjects();
    changes.clock = world.clock;
    changes.maxLeaversPercent = 10;
    changes.alarms =
        new Alarms() {
          @Override
          public void raise(
              AlarmKind kind, EntityKind subject, UUID id, UUID facilityId, UUID accountId) {
            alarms.add(kind);
          }
        };
    world.hire("BOSS", RoleGrant.of(HERE, GROUP_ADMIN));
  }

  @Test
  void whoIsNotInTheListIsDisabled() {
    var stays = world.hire("N-1", RoleGrant.of(HERE, NURSE));
    var leaves = world.hire("N-2", RoleGrant.of(HERE, NURSE));

    var found = changes.follow(list("BOSS," + CODE, "N-1," + CODE, "N-3," + CODE), null);

    assertThat(found.disabled()).containsExactly(leaves.id());
    assertThat(leaves.state()).isEqualTo(AccountState.DISABLED);
    assertThat(stays.state()).isEqualTo(AccountState.ACTIVE);
    assertThat(found.unknown()).containsExactly("N-3");
    assertThat(found.moved()).isEmpty();
  }

  @Test
  void whoWorksElsewhereByTheListIsReportedAndNotTouched() {
    var moved = world.hire("N-1", RoleGrant.of(HERE, NURSE));
    var found = changes.follow(list("BOSS," + CODE, "N-1,1310000002"), null);
    assertThat(found.moved()).containsExactly(moved.id());
    assertThat(moved.isActive()).isTrue();
  }

  @Test
  void aListThatPutsOutTooManyIsNotFollowed() {
    var people = IntStream.range(0, 29).mapToObj(i -> "N-" + i).toList();
    people.forEach(name -> world.hire(name, RoleGrant.of(HERE, NURSE)));
    var short4 = named(people.subList(4, 29));

    assertThatThrownBy(() -> changes.follow(short4, null))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.STAFF_LIST_REFUSED));
    assertThat(world.memory.accounts.values()).allMatch(Account::isActive);

    assertThat(changes.follow(named(people.subList(3, 29)), null).disabled()).hasSize(3);
  }

  @Test
  void theLastAdministratorIsKeptAndAnAlarmSaysSo() {
    world.hire("N-1", RoleGrant.of(HERE, NURSE));
    assertThat(changes.follow(list("N-1," + CODE), null).disabled()).isEmpty();
    assertThat(alarms).containsExactly(AlarmKind.LAST_ADMINISTRATOR_KEPT);
  }

  @Test
  void whatOneNodeFollowedNoOtherFollowsTheSameNight() {
    var run = new StaffListRun();
    run.changes = changes;
    run.runs = new KeptRuns();
    run.audit = new AuditSubjects();
    run.clock = world.clock;
    var csv = ("personnel_number,institution_code\r\nBOSS," + CODE).getBytes(UTF_8);

    assertThat(run.follow(csv)).isPresent();
    run.audit.begin("STAFF_LIST_NIGHTLY", false);
    assertThat(run.follow(csv)).isEmpty();
    assertThat(run.audit.isUntouched()).isTrue();
    run.audit.end();

    world.clock.pass(Duration.ofDays(1));
    assertThat(run.follow(csv)).isPresent();
  }

  private static final class KeptRuns extends BulkRuns {
    private Instant doneAt = Instant.EPOCH;

    @Override
    void lock(BulkRun run) {}

    @Override
    boolean isDoneSince(BulkRun run, Instant time) {
      return doneAt.isAfter(time);
    }

    @Override
    void done(BulkRun run, Instant now) {
      doneAt = now;
    }
  }

  private static StaffList named(List<String> people) {
    return list(
        ("BOSS,"
                + CODE
                + "\r\n"
                + people.stream().map(n -> n + "," + CODE).collect(Collectors.joining("\r\n")))
            .split("\r\n"));
  }

  private static StaffList list(String... rows) {
    var csv = "personnel_number,institution_code\r\n" + String.join("\r\n", rows);
    return StaffList.read(csv.getBytes(UTF_8));
  }

  private final class Staff extends StaffAccounts {
    @Override
    List<Account> inUse() {
      return world.memory.accounts.values().stream().filter(a -> !a.isOutOfUse()).toList();
    }

    @Override
    Set<String> institutions(UUID accountId, Instant now) {
      return Set.of(CODE);
    }

    @Override
    Set<String> numbers() {
      return world.memory.accounts.values().stream()
          .map(Account::personnelNumber)
          .collect(Collectors.toSet());
    }
  }
}
