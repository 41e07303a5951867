package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.RoleAssignment;

/**
 * Takes out of use what nobody uses or confirms, one account at a time under its lock. Judges anew
 * what was found, since another node may have been faster or its holder has just signed in: then it
 * stays as it is, and nothing is recorded. Two administrators of the group always stay, since one
 * alone has nobody to approve what he asks for; an alarm says so.
 */
@Stateless
@PermitAll // called by AccountCareTimer alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountCare {
  @Inject BulkRuns runs;
  @Inject Accounts accounts;
  @Inject Assignments assignments;
  @Inject AccountLife life;
  @Inject Administrators administrators;
  @Inject CareLimits limits;
  @Inject Alarms alarms;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Suspends an account that was not used for too long. */
  @Audited(AuditAction.ACCOUNT_SUSPEND)
  public void suspendDormant(UUID accountId) {
    runs.lock(BulkRun.ACCOUNT_CARE);
    audit.about(EntityKind.ACCOUNT, accountId);
    var account = accounts.lock(accountId).orElseThrow();
    var now = clock.instant();
    var standing = assignments.standing(accountId, now);
    boolean isPrivileged = standing.stream().anyMatch(RoleAssignment::isPrivileged);
    if (account.isOutOfUse() || !limits.isDormant(account.lastUsedAt(), isPrivileged, now)) {
      audit.leaveUntouched();
      return;
    }
    if (administrators.isOneOfTwo(standing)) {
      keep(accountId, account.homeFacilityId());
      return;
    }
    life.suspend(account);
    alarms.raise(
        AlarmKind.ACCOUNT_DORMANT,
        EntityKind.ACCOUNT,
        accountId,
        account.homeFacilityId(),
        accountId);
  }

  /** Ends a privileged role that nobody confirmed in time. */
  @Audited(AuditAction.ROLE_LAPSE)
  public void lapse(UUID accountId, UUID assignmentId) {
    runs.lock(BulkRun.ACCOUNT_CARE);
    audit.about(EntityKind.ACCOUNT, accountId);
    audit.about(EntityKind.ROLE_ASSIGNMENT, assignmentId);
    accounts.lock(accountId).orElseThrow();
    var now = clock.instant();
    var role = assignments.find(assignmentId).orElseThrow();
    if (role.isOver(now) || role.reviewedAt().isAfter(limits.latestReviewLapsed(now))) {
      audit.leaveUntouched();
      return;
    }
    if (administrators.isOneOfTwo(List.of(role))) {
      keep(accountId, role.facilityId());
      return;
    }
    role.end(now, null);
    alarms.raise(
        AlarmKind.ROLE_LAPSED,
        EntityKind.ROLE_ASSIGNMENT,
        assignmentId,
        role.facilityId(),
        accountId);
  }

  private void keep(UUID accountId, UUID facilityId) {
    audit.leaveUntouched();
    alarms.raiseDaily(
        AlarmKind.LAST_ADMINISTRATOR_KEPT, EntityKind.ACCOUNT, accountId, facilityId, accountId);
  }
}
