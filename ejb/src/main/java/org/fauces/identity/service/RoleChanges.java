package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.HeldRoles;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.NotFound;

/**
 * Gives and takes roles under the locks that make it safe: the facilities first, so that none is
 * closed meanwhile, then the account, so that two changes at once see each other.
 */
@ApplicationScoped
class RoleChanges {
  @Inject Accounts accounts;
  @Inject Assignments assignments;
  @Inject Facilities facilities;
  @Inject Administrators administrators;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Holds the facilities that the grants name, then the account. */
  Account lock(UUID accountId, List<RoleGrant> grants) {
    audit.about(EntityKind.ACCOUNT, accountId);
    facilities.lockOpen(grants.stream().map(RoleGrant::facilityId).toList());
    return accounts.lock(accountId).orElseThrow(NotFound::new);
  }

  /** Refuses whoever may not administer the account or give these roles. */
  void requireMay(Account account, List<RoleGrant> grants, Authority who) {
    who.requireMayManage(account, standing(account));
    grants.forEach(who::requireMayGive);
  }

  List<RoleAssignment> standing(Account account) {
    return assignments.standing(account.id(), clock.instant());
  }

  HeldRoles held(Account account, Instant now) {
    return new HeldRoles(account, standing(account), now);
  }

  /** Carries the change out on the account, whose lock is held. */
  void apply(Account account, RoleChange change, UUID giver, UUID approver) {
    var now = clock.instant();
    var held = held(account, now);
    var given = change.replaces() ? held.replace(change.roles(), giver) : held.add(change.roles());
    add(account, given.stream().map(each -> each.givenBy(giver, approver)).toList());
    if (change.replaces()) {
      account.at(change.roles().get(0).facilityId());
      administrators.requireOneLeft(held.standing());
    }
  }

  void add(Account account, List<RoleAssignment> given) {
    given.forEach(each -> audit.about(EntityKind.ROLE_ASSIGNMENT, each.id()));
    if (account.homeFacilityId() == null && !given.isEmpty()) {
      account.at(given.get(0).facilityId());
    }
    assignments.add(given);
  }

  /** The request that a second person is asked with. */
  static Deed deed(Account account, RoleChange change) {
    return new Deed(ApprovalKind.ROLE_CHANGE, change.facilityId(), account.id(), change.payload());
  }
}
