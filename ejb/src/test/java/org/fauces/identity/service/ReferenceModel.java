package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.PRIVILEGED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fauces.identity.domain.RoleGrant;

/**
 * What the rules about roles allow at most, written down a second time and as plainly as possible:
 * sets of rights, nothing of locks, rows or requests' states. Each deed is told after the product
 * did it; one that the rules do not allow is a failure of the product.
 */
final class ReferenceModel {
  private final Map<UUID, List<Right>> rights = new HashMap<>();
  private final Set<UUID> outOfUse = new HashSet<>();
  private final Map<UUID, Wish> wishes = new HashMap<>();

  record Right(UUID facilityId, String role, Instant until) {
    boolean holds(Instant now) {
      return until == null || until.isAfter(now);
    }
  }

  record Actor(UUID accountId, UUID facilityId) {}

  record Wish(
      Actor requester, UUID subject, List<RoleGrant> grants, boolean replaces, Instant until) {}

  void hire(UUID accountId, RoleGrant... grants) {
    rights.put(accountId, new ArrayList<>());
    for (RoleGrant grant : grants) {
      rights.get(accountId).add(right(grant));
    }
  }

  /** A role was given by one person alone. */
  void given(Actor who, UUID subject, RoleGrant grant, Instant now) {
    require(!PRIVILEGED.contains(grant.role()), "a privileged role was given by one person");
    requireMay(who, subject, List.of(grant), now);
    add(subject, List.of(grant), now);
  }

  void asked(UUID id, Wish wish, Instant now) {
    requireMay(wish.requester(), wish.subject(), wish.grants(), now);
    wishes.put(id, wish);
  }

  /** What was asked for was done. */
  void approved(Actor who, UUID id, Instant now) {
    var wish = wishes.remove(id);
    require(wish != null, "a request was done twice or never asked for");
    require(now.isBefore(wish.until()), "an expired request was done");
    require(!who.accountId().equals(wish.requester().accountId()), "one person asked and approved");
    require(!who.accountId().equals(wish.subject()), "somebody approved what he gains");
    requireMay(wish.requester(), wish.subject(), wish.grants(), now);
    requireMay(who, wish.subject(), wish.grants(), now);
    if (wish.grants().isEmpty()) {
      outOfUse.remove(wish.subject());
    } else if (wish.replaces()) {
      replace(wish.subject(), wish.grants(), now);
    } else {
      add(wish.subject(), wish.grants(), now);
    }
  }

  void closed(UUID id) {
    wishes.remove(id);
  }

  /** Roles were replaced by one person alone. */
  void moved(Actor who, UUID subject, List<RoleGrant> grants, Instant now) {
    requireMay(who, subject, grants, now);
    for (RoleGrant grant : grants) {
      boolean isHeld = held(subject, now).contains(right(grant));
      require(isHeld || !PRIVILEGED.contains(grant.role()), "a move gave a privileged role");
    }
    replace(subject, grants, now);
  }

  void disabled(Actor who, UUID subject, Instant now) {
    requireMay(who, subject, List.of(), now);
    outOfUse.add(subject);
  }

  void enabled(Actor who, UUID subject, Instant now) {
    requireMay(who, subject, List.of(), now);
    boolean isPrivileged = held(subject, now).stream().anyMatch(r -> PRIVILEGED.contains(r.role()));
    require(!isPrivileged, "one person brought privileged roles back");
    outOfUse.remove(subject);
  }

  void ended(Actor who, UUID subject, UUID facilityId, String role, Instant now) {
    requireMay(who, subject, facilityId, role, now);
    rights.get(subject).removeIf(r -> r.facilityId().equals(facilityId) && r.role().equals(role));
  }

  /** The most that an account may be able to do at a facility. */
  Set<String> most(UUID accountId, UUID facilityId, Instant now) {
    return outOfUse.contains(accountId)
        ? Set.of()
        : held(accountId, now).stream()
            .filter(right -> right.facilityId().equals(facilityId))
            .map(Right::role)
            .collect(Collectors.toSet());
  }

  private void add(UUID subject, List<RoleGrant> grants, Instant now) {
    require(!outOfUse.contains(subject), "an account out of use was given a role");
    grants.forEach(grant -> rights.get(subject).add(right(grant)));
    requireApart(subject, now);
  }

  private void replace(UUID subject, List<RoleGrant> grants, Instant now) {
    rights.get(subject).clear();
    add(subject, grants, now);
  }

  private void requireApart(UUID subject, Instant now) {
    var roles = held(subject, now).stream().map(Right::role).collect(Collectors.toSet());
    boolean administers = roles.contains(FACILITY_ADMIN) || roles.contains(GROUP_ADMIN);
    require(!(administers && roles.contains(AUDITOR)), "an auditor administers");
  }

  private void requireMay(Actor who, UUID subject, List<RoleGrant> grants, Instant now) {
    require(!who.accountId().equals(subject), "somebody changed his own account");
    for (Right right : held(subject, now)) {
      requireMay(who, subject, right.facilityId(), right.role(), now);
    }
    for (RoleGrant grant : grants) {
      requireMay(who, subject, grant.facilityId(), grant.role(), now);
    }
  }

  private void requireMay(Actor who, UUID subject, UUID facilityId, String role, Instant now) {
    require(!who.accountId().equals(subject), "somebody changed his own account");
    var own = most(who.accountId(), who.facilityId(), now);
    boolean may =
        own.contains(GROUP_ADMIN)
            || own.contains(FACILITY_ADMIN)
                && who.facilityId().equals(facilityId)
                && !role.equals(GROUP_ADMIN);
    require(may, "somebody went beyond his scope");
  }

  private List<Right> held(UUID accountId, Instant now) {
    return rights.get(accountId).stream().filter(right -> right.holds(now)).toList();
  }

  private static Right right(RoleGrant grant) {
    return new Right(grant.facilityId(), grant.role(), grant.until());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  static Instant end(Instant now) {
    return now.plus(Duration.ofHours(72));
  }
}
