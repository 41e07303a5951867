package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ExternalIdentity;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.HeldRoles;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.DomainException;

/**
 * Makes the roles that rules gave equal to what they give now. Roles that a person gave are neither
 * ended nor given twice. One that was ended here is not given again for as long as the groups go on
 * to name it: what a rule ends itself it forgets, so that what is marked and over was ended here.
 */
@ApplicationScoped
class RuledRoles {
  private static final System.Logger LOG = System.getLogger(RuledRoles.class.getName());

  @Inject ExternalIdentities identities;
  @Inject Assignments assignments;
  @Inject RoleChanges changes;
  @Inject Administrators administrators;
  @Inject Facilities facilities;
  @Inject Alarms alarms;
  @Inject Clock clock;

  /**
   * What can be given: a rule for a facility that is not there, not there yet or closed gives
   * nothing. The facilities are held, so that none is closed meanwhile.
   */
  Set<RoleAt> holding(Collection<RoleAt> grants) {
    var open =
        new TreeSet<>(grants.stream().map(RoleAt::facilityId).toList())
            .stream().filter(this::isOpen).collect(Collectors.toSet());
    return grants.stream()
        .filter(grant -> open.contains(grant.facilityId()))
        .collect(Collectors.toSet());
  }

  private boolean isOpen(UUID facilityId) {
    return facilities.lock(facilityId).filter(Facility::isOpen).isPresent();
  }

  /** Whether anything changed. The account's row must be held. */
  boolean renew(Account account, ExternalIdentity identity, Set<RoleAt> grants) {
    var now = clock.instant();
    var ruled = identities.ruledRoles(identity, now);
    var others = new ArrayList<>(assignments.standing(account.id(), now));
    others.removeAll(ruled);
    var held = new HeldRoles(account, others, now);
    var wanted = allowed(held, beside(others, withoutEnded(identity, grants, now)));
    var gone = ruled.stream().filter(each -> !names(wanted, each)).toList();
    gone.forEach(each -> end(each, now));
    administrators.requireOneLeft(gone);
    var added =
        wanted.stream()
            .filter(grant -> ruled.stream().noneMatch(each -> names(List.of(grant), each)))
            .toList();
    if (!added.isEmpty()) {
      give(account, identity, held.add(added));
    }
    identities.flush();
    return !gone.isEmpty() || !added.isEmpty();
  }

  /** Whoever left a group and comes back to it begins anew: what was ended is forgotten then. */
  private Set<RoleAt> withoutEnded(ExternalIdentity identity, Set<RoleAt> grants, Instant now) {
    var left = new HashSet<>(grants);
    for (RoleAssignment ended : identities.endedHere(identity, now)) {
      if (grants.contains(roleAt(ended))) {
        left.remove(roleAt(ended));
      } else {
        identities.unmark(ended);
      }
    }
    return left;
  }

  private void end(RoleAssignment role, Instant now) {
    role.end(now, null);
    identities.unmark(role);
  }

  private void give(Account account, ExternalIdentity identity, List<RoleAssignment> given) {
    changes.add(account, given);
    given.forEach(each -> identities.mark(each, identity));
    given.stream().filter(RoleAssignment::isPrivileged).forEach(this::alarm);
  }

  /** A rule stands for the second person who else would agree: somebody is to look at it. */
  private void alarm(RoleAssignment given) {
    alarms.raise(
        AlarmKind.PRIVILEGED_ROLE_BY_GROUP,
        EntityKind.ROLE_ASSIGNMENT,
        given.id(),
        given.facilityId(),
        given.accountId());
  }

  /** What is not held already by somebody's word. */
  private static List<RoleGrant> beside(List<RoleAssignment> others, Set<RoleAt> grants) {
    return grants.stream()
        .filter(grant -> others.stream().noneMatch(each -> roleAt(each).equals(grant)))
        .map(grant -> RoleGrant.of(grant.facilityId(), grant.role()))
        .toList();
  }

  /** All or nothing: of roles that exclude each other none is picked for somebody. */
  static List<RoleGrant> allowed(HeldRoles held, List<RoleGrant> wanted) {
    if (wanted.isEmpty()) {
      return wanted;
    }
    try {
      held.requireMayAdd(wanted);
      return wanted;
    } catch (DomainException e) {
      LOG.log(Level.WARNING, "Groups give roles that nobody may hold together: none was given.");
      return List.of();
    }
  }

  private static boolean names(List<RoleGrant> grants, RoleAssignment held) {
    return grants.stream()
        .anyMatch(each -> roleAt(held).equals(new RoleAt(each.facilityId(), each.role())));
  }

  private static RoleAt roleAt(RoleAssignment assignment) {
    return new RoleAt(assignment.facilityId(), assignment.role());
  }
}
