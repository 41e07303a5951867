package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.OPERATOR;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.service.ReferenceModel.Actor;
import org.fauces.identity.service.ReferenceModel.Wish;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Anybody tries anything: whatever the order of grants, moves, requests, decisions and leavings,
 * nobody ever holds more than a small model of the rules allows.
 */
@Tag("NSG-1.2-01")
@Tag("NSG-1.2-03")
@Tag("NSG-2.4-12")
class RoleLifeTest {
  private static final int SEQUENCES = Integer.getInteger("fauces.test.role-sequences", 1000);
  private static final int STEPS = 40;
  private static final List<String> ROLES =
      List.of(NURSE, PHYSICIAN, CLERK, OPERATOR, AUDITOR, FACILITY_ADMIN, GROUP_ADMIN);

  private enum Deed {
    GRANT,
    MOVE,
    END,
    APPROVE,
    REFUSE,
    DISABLE,
    ENABLE
  }

  @Test
  void nobodyEverHoldsMoreThanTheRulesAllow() throws Exception {
    var done = new EnumMap<Deed, Integer>(Deed.class);
    for (long seed = 0; seed < SEQUENCES; seed++) {
      new Sequence(seed, done).run();
    }
    // otherwise it would have shown nothing
    for (Deed deed : Deed.values()) {
      assertThat(done.getOrDefault(deed, 0)).as(deed.name()).isGreaterThan(SEQUENCES / 5);
    }
  }

  private static final class Sequence {
    private final long seed;
    private final Random random;
    private final Map<Deed, Integer> done;
    private final AccountWorld world = new AccountWorld();
    private final ReferenceModel model = new ReferenceModel();
    private final List<UUID> facilities = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> requests = new ArrayList<>();

    Sequence(long seed, Map<Deed, Integer> done) {
      this.seed = seed;
      this.random = new Random(seed);
      this.done = done;
      hire(GROUP_ADMIN, 0);
      hire(GROUP_ADMIN, 1);
      hire(FACILITY_ADMIN, 0);
      hire(FACILITY_ADMIN, 0);
      hire(NURSE, 0);
      hire(CLERK, 1);
    }

    private void hire(String role, int facility) {
      var grant = RoleGrant.of(facilities.get(facility), role);
      var account = world.hire("person-" + people.size(), grant);
      people.add(account.id());
      model.hire(account.id(), grant);
    }

    void run() throws Exception {
      for (int step = 0; step < STEPS; step++) {
        world.clock.pass(Duration.ofMinutes(random.nextInt(300)));
        var deed = any(List.of(Deed.values()));
        try {
          attempt(deed);
          requireNoMore();
        } catch (AssertionError e) {
          throw new AssertionError("seed " + seed + ", step " + step + ", " + deed, e);
        }
      }
    }

    private void attempt(Deed deed) throws Exception {
      var who = anyActor();
      var subject = any(people);
      world.caller.become(who.accountId(), who.facilityId());
      switch (deed) {
        case GRANT -> grant(who, subject, anyGrant());
        case MOVE -> move(who, subject);
        case END -> end(who, subject);
        case APPROVE -> approve(who);
        case REFUSE -> refuse();
        case DISABLE -> disable(who, subject);
        case ENABLE -> enable(who, subject);
      }
    }

    /** Mostly somebody who may do something, since most of the others are refused at once. */
    private Actor anyActor() {
      for (int tries = 0; tries < 4; tries++) {
        var who = new Actor(any(people), any(facilities));
        var held = world.effective(who.accountId(), who.facilityId());
        if (held.contains(GROUP_ADMIN) || held.contains(FACILITY_ADMIN)) {
          return who;
        }
      }
      return new Actor(any(people), any(facilities));
    }

    private UUID anyRequest() {
      return random.nextInt(4) == 0 ? any(requests) : requests.get(requests.size() - 1);
    }

    private void grant(Actor who, UUID subject, RoleGrant grant) throws Exception {
      var id = UUID.randomUUID();
      var command = new GrantRole(subject, id, grant, "why");
      var changed = tried(Deed.GRANT, () -> world.roles.grant(command).view());
      if (changed == null) {
        return;
      }
      if (changed.approval() == null) {
        model.given(who, subject, grant, now());
      } else {
        wish(id, new Wish(who, subject, List.of(grant), false, ReferenceModel.end(now())));
      }
    }

    private void move(Actor who, UUID subject) throws Exception {
      var id = UUID.randomUUID();
      var grants = random.nextBoolean() ? List.of(anyGrant()) : List.of(anyGrant(), anyGrant());
      var command = new MoveAccount(subject, id, grants, "why");
      var changed = tried(Deed.MOVE, () -> world.roles.move(command));
      if (changed == null) {
        return;
      }
      if (changed.approval() == null) {
        model.moved(who, subject, grants, now());
      } else {
        wish(id, new Wish(who, subject, grants, true, ReferenceModel.end(now())));
      }
    }

    private void end(Actor who, UUID subject) throws Exception {
      var standing = world.standing(subject);
      if (standing.isEmpty()) {
        return;
      }
      var role = any(standing);
      if (tried(Deed.END, () -> world.roles.end(subject, role.id())) != null) {
        model.ended(who, subject, role.facilityId(), role.role(), now());
      }
    }

    private void approve(Actor who) throws Exception {
      if (!requests.isEmpty()) {
        var id = anyRequest();
        if (tried(Deed.APPROVE, () -> world.approvals.approve(id)) != null) {
          model.approved(who, id, now());
        }
      }
    }

    private void refuse() throws Exception {
      if (!requests.isEmpty()) {
        var id = anyRequest();
        if (tried(Deed.REFUSE, () -> world.approvals.refuse(id, "why")) != null) {
          model.closed(id);
        }
      }
    }

    private void disable(Actor who, UUID subject) throws Exception {
      if (tried(Deed.DISABLE, () -> world.states.disable(subject, DisableReason.OTHER)) != null) {
        model.disabled(who, subject, now());
      }
    }

    private void enable(Actor who, UUID subject) throws Exception {
      var id = UUID.randomUUID();
      var command = new AskForAccount(subject, id, "why");
      var changed = tried(Deed.ENABLE, () -> world.states.enable(command));
      if (changed == null) {
        return;
      }
      if (changed.approval() == null) {
        model.enabled(who, subject, now());
      } else {
        wish(id, new Wish(who, subject, List.of(), false, ReferenceModel.end(now())));
      }
    }

    private void wish(UUID id, Wish wish) {
      model.asked(id, wish, now());
      requests.add(id);
    }

    /** What came of it; null where it was refused, which the model has nothing against. */
    private <T> T tried(Deed deed, Callable<T> work) throws Exception {
      try {
        var result = world.memory.transaction(work);
        done.merge(deed, 1, Integer::sum);
        return result;
      } catch (DomainException e) {
        return null;
      }
    }

    private void requireNoMore() {
      for (UUID person : people) {
        for (UUID facility : facilities) {
          assertThat(model.most(person, facility, now()))
              .containsAll(world.effective(person, facility));
        }
      }
      assertThat(people).anyMatch(this::administersTheGroup);
    }

    private boolean administersTheGroup(UUID person) {
      return facilities.stream()
          .anyMatch(facility -> world.effective(person, facility).contains(GROUP_ADMIN));
    }

    private RoleGrant anyGrant() {
      var until = random.nextInt(3) == 0 ? now().plus(Duration.ofHours(random.nextInt(48))) : null;
      return new RoleGrant(any(facilities), any(ROLES), null, until);
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private Instant now() {
      return world.clock.instant();
    }
  }
}
