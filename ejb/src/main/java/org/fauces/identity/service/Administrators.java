package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Keeps the group from being left without anybody who administers it. What is asked here holds the
 * installation's row, after every account that the transaction holds.
 */
@ApplicationScoped
class Administrators {
  @Inject Assignments assignments;
  @Inject Accounts accounts;
  @Inject Installation installation;
  @Inject Clock clock;

  /** Whether nobody would administer the group without these roles. */
  boolean isLast(Collection<RoleAssignment> taken) {
    return leavesFewerThan(1, taken);
  }

  /** Whether one person alone, or nobody, would administer the group without these roles. */
  boolean isOneOfTwo(Collection<RoleAssignment> taken) {
    return leavesFewerThan(2, taken);
  }

  /**
   * Holds the installation's row until the transaction ends, so that two who would each leave the
   * other do not both go. What takes no active administrator leaves as many as before.
   */
  private boolean leavesFewerThan(int least, Collection<RoleAssignment> taken) {
    var ofGroup = taken.stream().filter(each -> each.role().equals(GROUP_ADMIN)).toList();
    if (ofGroup.isEmpty()) {
      return false;
    }
    installation.lock();
    var now = clock.instant();
    var left = assignments.activeHoldersWithout(ofGroup, GROUP_ADMIN, now);
    return left < least && left < assignments.activeHolders(GROUP_ADMIN, now);
  }

  /**
   * Undoes a change that took the last administrator of the group. Two administrators who put each
   * other out at once meet at the installation's row.
   *
   * @param before what the changed account held
   */
  void requireOneLeft(Collection<RoleAssignment> before) {
    if (before.stream().noneMatch(each -> each.role().equals(GROUP_ADMIN))) {
      return;
    }
    installation.lock();
    accounts.flush();
    if (assignments.activeHolders(GROUP_ADMIN, clock.instant()) == 0) {
      throw new DomainException(ProblemType.LAST_ADMINISTRATOR, null);
    }
  }
}
