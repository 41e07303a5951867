package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ExternalIdentity;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What groups give and take, beside what people gave. */
@Tag("NSG-2.4-12")
class RuledRolesTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID CLOSED = UUID.randomUUID();
  private static final RoleAt NURSE = new RoleAt(HERE, Roles.NURSE);
  private static final RoleAt AUDITOR = new RoleAt(HERE, Roles.AUDITOR);
  private static final RoleAt ADMINISTRATOR = new RoleAt(HERE, Roles.FACILITY_ADMIN);
  private static final RoleAt OF_GROUP = new RoleAt(HERE, Roles.GROUP_ADMIN);

  private final AccountWorld world = new AccountWorld();
  private final Set<UUID> marked = new HashSet<>();
  private final List<AlarmKind> alarms = new ArrayList<>();
  private final RuledRoles ruled = new RuledRoles();

  @BeforeEach
  void assemble() {
    var changes = new RoleChanges();
    changes.assignments = world.memory.assignmentStore();
    changes.audit = new AuditSubjects();
    ruled.changes = changes;
    ruled.assignments = world.memory.assignmentStore();
    ruled.administrators = world.administrators;
    ruled.facilities = new TwoFacilities();
    ruled.identities = new MarkedRoles();
    ruled.clock = world.clock;
    ruled.alarms =
        new Alarms() {
          @Override
          public void raise(
              AlarmKind kind, EntityKind subject, UUID id, UUID facilityId, UUID accountId) {
            alarms.add(kind);
          }
        };
  }

  @Test
  void rolesFollowTheGroupsAndWhatAPersonGaveStays() {
    var person = world.hire("hanako", RoleGrant.of(HERE, Roles.CLERK));

    assertThat(renew(person, NURSE)).isTrue();
    assertThat(world.effective(person.id(), HERE)).containsExactlyInAnyOrder("CLERK", "NURSE");
    assertThat(renew(person, NURSE)).as("nothing to do").isFalse();
    world.clock.pass(Duration.ofMinutes(1));
    assertThat(renew(person)).isTrue();

    assertThat(world.effective(person.id(), HERE)).containsExactly("CLERK");
  }

  @Test
  void whatAPersonGaveIsNotTakenByAGroup() {
    var person = world.hire("hanako", RoleGrant.of(HERE, Roles.NURSE));
    assertThat(renew(person, NURSE)).isFalse();
    assertThat(renew(person)).isFalse();
    assertThat(world.effective(person.id(), HERE)).containsExactly("NURSE");
  }

  @Test
  void groupsThatMakeAnAuditorAnAdministratorGiveNothingAndTakeWhatTheyGave() {
    var person = world.hire("hanako", RoleGrant.of(HERE, Roles.CLERK));
    renew(person, NURSE);
    world.clock.pass(Duration.ofMinutes(1));

    renew(person, NURSE, AUDITOR, ADMINISTRATOR);

    assertThat(world.effective(person.id(), HERE)).containsExactly("CLERK");
  }

  @Test
  void aPrivilegedRoleThatAGroupGivesRaisesAnAlarm() {
    var person = world.hire("hanako", RoleGrant.of(HERE, Roles.CLERK));
    renew(person, NURSE);
    assertThat(alarms).isEmpty();

    renew(person, NURSE, ADMINISTRATOR);
    renew(person, NURSE, ADMINISTRATOR);

    assertThat(alarms).containsExactly(AlarmKind.PRIVILEGED_ROLE_BY_GROUP);
  }

  @Test
  void whatWasEndedHereStaysEndedForAsLongAsTheGroupNamesIt() {
    var person = world.hire("hanako", RoleGrant.of(HERE, Roles.CLERK));
    renew(person, NURSE, ADMINISTRATOR);
    world.clock.pass(Duration.ofMinutes(1));
    world.standing(person.id()).stream()
        .filter(RoleAssignment::isPrivileged)
        .forEach(role -> role.end(world.clock.instant(), UUID.randomUUID()));

    assertThat(renew(person, NURSE, ADMINISTRATOR)).isFalse();
    assertThat(renew(person, NURSE, ADMINISTRATOR)).isFalse();
    assertThat(world.effective(person.id(), HERE)).containsExactlyInAnyOrder("CLERK", "NURSE");

    renew(person, NURSE);
    renew(person, NURSE, ADMINISTRATOR);
    assertThat(world.effective(person.id(), HERE)).contains("FACILITY_ADMIN");
  }

  @Test
  void whatAGroupTookItMayGiveAgain() {
    var person = world.hire("hanako", RoleGrant.of(HERE, Roles.CLERK));
    renew(person, NURSE);
    world.clock.pass(Duration.ofMinutes(1));
    renew(person);
    world.clock.pass(Duration.ofMinutes(1));
    renew(person, NURSE);
    assertThat(world.effective(person.id(), HERE)).containsExactlyInAnyOrder("CLERK", "NURSE");
  }

  @Test
  void whatWasEndedHereAPersonMayGiveAgain() {
    var person = world.hire("hanako", RoleGrant.of(HERE, Roles.CLERK));
    renew(person, NURSE);
    world.clock.pass(Duration.ofMinutes(1));
    var nurse = RoleGrant.of(HERE, Roles.NURSE);
    world.standing(person.id()).forEach(role -> role.end(world.clock.instant(), UUID.randomUUID()));
    var again = new RoleAssignment(UUID.randomUUID(), person.id(), nurse, world.clock.instant());
    world.memory.roles.put(again.id(), again);

    renew(person, NURSE);

    assertThat(world.standing(person.id())).containsExactly(again);
  }

  @Test
  void aRoleThatIsStillToComeExcludesToo() {
    var tomorrow = world.clock.instant().plus(Duration.ofDays(1));
    var person =
        world.hire(
            "hanako",
            RoleGrant.of(HERE, Roles.CLERK),
            new RoleGrant(HERE, Roles.FACILITY_ADMIN, tomorrow, null));

    assertThat(renew(person, AUDITOR)).isFalse();
  }

  @Test
  void theLastAdministratorOfTheGroupIsNotTakenByAGroup() {
    var person = world.hire("hanako", RoleGrant.of(HERE, Roles.CLERK));
    renew(person, OF_GROUP);
    world.clock.pass(Duration.ofMinutes(1));

    assertThatThrownBy(() -> renew(person))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.LAST_ADMINISTRATOR));
  }

  @Test
  void aFacilityThatIsClosedOrUnknownGivesNothing() {
    var unknown = new RoleAt(UUID.randomUUID(), Roles.NURSE);
    assertThat(ruled.holding(Set.of(NURSE, unknown, new RoleAt(CLOSED, Roles.NURSE))))
        .containsExactly(NURSE);
  }

  private boolean renew(Account account, RoleAt... grants) {
    var whom = new ExternalSubject("https://id.example.org", "1");
    var identity = new ExternalIdentity(account.id(), whom, world.clock.instant());
    return ruled.renew(account, identity, Set.of(grants));
  }

  private final class MarkedRoles extends ExternalIdentities {
    @Override
    List<RoleAssignment> ruledRoles(ExternalIdentity identity, Instant now) {
      return world.standing(identity.accountId()).stream()
          .filter(each -> marked.contains(each.id()))
          .toList();
    }

    @Override
    List<RoleAssignment> endedHere(ExternalIdentity identity, Instant now) {
      return world.memory.roles.values().stream()
          .filter(each -> marked.contains(each.id()) && each.isOver(now))
          .toList();
    }

    @Override
    void unmark(RoleAssignment assignment) {
      marked.remove(assignment.id());
    }

    @Override
    void mark(RoleAssignment assignment, ExternalIdentity identity) {
      marked.add(assignment.id());
    }

    @Override
    void flush() {}
  }

  private final class TwoFacilities extends Facilities {
    @Override
    Optional<Facility> lock(UUID id) {
      if (!id.equals(HERE) && !id.equals(CLOSED)) {
        return Optional.empty();
      }
      var known = new Facility.Description("Hospital", "1310000001", "Asia/Tokyo");
      var facility = Facility.open(id, known, world.clock.instant(), new byte[16]);
      if (id.equals(CLOSED)) {
        facility.close(world.clock.instant());
      }
      return Optional.of(facility);
    }
  }
}
