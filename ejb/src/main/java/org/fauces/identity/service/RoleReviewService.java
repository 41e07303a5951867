package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.RoleAssignment;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.NotFound;

/**
 * The quarterly review of privileged roles: what is not confirmed by somebody else than its holder
 * within the grace ends by itself.
 */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class RoleReviewService {
  @Inject CareCandidates candidates;
  @Inject CareLimits limits;
  @Inject Accounts accounts;
  @Inject Assignments assignments;
  @Inject Authorities authorities;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** The privileged roles that wait for a confirmation, the oldest first. */
  @Audited(AuditAction.ROLE_REVIEW_LIST)
  public List<RoleReview> due() {
    var who = authorities.ofCaller();
    return due(who).stream()
        .filter(role -> who.covers(role.facilityId()))
        .map(this::review)
        .toList();
  }

  private List<RoleAssignment> due(Authority who) {
    var now = clock.instant();
    var since = limits.latestReviewDue(now);
    return who.isOfGroup()
        ? candidates.reviewedBefore(since, now)
        : candidates.reviewedBefore(since, now, who.facilityId());
  }

  /** Says that a role is still needed. */
  @Audited(AuditAction.ROLE_CONFIRM)
  public RoleReview confirm(UUID assignmentId) {
    audit.about(EntityKind.ROLE_ASSIGNMENT, assignmentId);
    var who = authorities.ofCaller();
    var now = clock.instant();
    var role =
        assignments
            .find(assignmentId)
            .filter(each -> who.covers(each.facilityId()) && !each.isOver(now))
            .orElseThrow(NotFound::new);
    var account = accounts.lock(role.accountId()).orElseThrow();
    audit.about(EntityKind.ACCOUNT, account.id());
    who.requireMayManage(account, List.of(role));
    who.requireMayGive(RoleGrant.of(role.facilityId(), role.role()));
    role.confirm(now, who.accountId());
    accounts.flush();
    return review(account, role);
  }

  private RoleReview review(RoleAssignment role) {
    audit.about(EntityKind.ROLE_ASSIGNMENT, role.id());
    return review(accounts.find(role.accountId()).orElseThrow(), role);
  }

  private RoleReview review(Account account, RoleAssignment role) {
    return new RoleReview(
        role.id(),
        account.id(),
        account.displayName(),
        role.facilityId(),
        role.role(),
        role.reviewedAt(),
        limits.lapsesAt(role));
  }
}
