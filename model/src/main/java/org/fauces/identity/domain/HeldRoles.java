package org.fauces.identity.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * The roles of one account that are not over, those still to come included, and what may become of
 * them. Whoever uses it holds the account's row, so that two changes at once see each other.
 */
public final class HeldRoles {
  private final Account account;
  private final List<RoleAssignment> standing;
  private final Instant now;

  public HeldRoles(Account account, Collection<RoleAssignment> assignments, Instant now) {
    this.account = account;
    this.standing = assignments.stream().filter(each -> !each.isOver(now)).toList();
    this.now = now;
  }

  /** Checks that the grants could be given beside what is held. */
  public void requireMayAdd(List<RoleGrant> grants) {
    requireGrants(grants, standing.stream().map(RoleAssignment::role).toList());
    for (RoleGrant grant : grants) {
      if (standing.stream().anyMatch(each -> each.names(grant))) {
        throw new DomainException(ProblemType.ROLE_HELD, null);
      }
    }
  }

  /** Gives roles beside what is held. */
  public List<RoleAssignment> add(List<RoleGrant> grants) {
    requireMayAdd(grants);
    return grants.stream().map(grant -> assign(TimeOrderedId.next(), grant)).toList();
  }

  /** Gives one role under an id that a client made. */
  public RoleAssignment add(UUID id, RoleGrant grant) {
    requireMayAdd(List.of(grant));
    return assign(id, grant);
  }

  /** Checks that the grants could stand in place of all that is held. */
  public void requireMayReplace(List<RoleGrant> grants) {
    requireGrants(grants, List.of());
  }

  /**
   * Gives these roles and takes all others, at one instant: there is none at which both sets hold,
   * and none at which neither does. What stays as it is keeps its row.
   */
  public List<RoleAssignment> replace(List<RoleGrant> grants, UUID by) {
    requireMayReplace(grants);
    standing.stream()
        .filter(each -> grants.stream().noneMatch(grant -> each.isSame(grant, now)))
        .forEach(each -> each.end(now, by));
    return added(grants).stream().map(grant -> assign(TimeOrderedId.next(), grant)).toList();
  }

  /** The grants that are not held as they are: what a second person has to look at. */
  public List<RoleGrant> added(List<RoleGrant> grants) {
    return grants.stream()
        .filter(grant -> standing.stream().noneMatch(each -> each.isSame(grant, now)))
        .toList();
  }

  private void requireGrants(List<RoleGrant> grants, List<String> beside) {
    if (account.isOutOfUse()) {
      throw new DomainException(ProblemType.ACCOUNT_STATE, null);
    }
    var roles = Stream.concat(grants.stream().map(RoleGrant::role), beside.stream()).toList();
    boolean isSameKind = RoleRules.kindFor(roles) == account.kind();
    if (!isSameKind || roles.contains(Roles.MAINTAINER) != account.isExternal()) {
      throw RoleRules.refused("kind-of-account");
    }
    requireGrants(grants);
  }

  private void requireGrants(List<RoleGrant> grants) {
    var named = new HashSet<RoleAt>();
    for (RoleGrant grant : grants) {
      RoleRules.requireTimes(grant, now);
      if (!named.add(new RoleAt(grant.facilityId(), grant.role()))) {
        throw RoleRules.refused("named-twice");
      }
    }
  }

  private RoleAssignment assign(UUID id, RoleGrant grant) {
    return new RoleAssignment(id, account.id(), grant, now);
  }

  /** What is held or will be. */
  public List<RoleAssignment> standing() {
    return new ArrayList<>(standing);
  }
}
