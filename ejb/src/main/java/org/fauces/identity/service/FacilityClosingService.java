package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.BreakGlass;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;

/** Closes facilities: every role there ends, and whoever then holds none anywhere is disabled. */
@Stateless
@RolesAllowed(GROUP_ADMIN)
public class FacilityClosingService {
  @Inject Facilities facilities;
  @Inject Accounts accounts;
  @Inject Assignments assignments;
  @Inject AccountLife life;
  @Inject Administrators administrators;
  @Inject SessionEnds ends;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Closes it for good; one closes the facility that one acts for from another. */
  @Audited(AuditAction.FACILITY_CLOSE)
  public void close(UUID facilityId) {
    audit.about(EntityKind.FACILITY, facilityId);
    if (caller.facilityId().equals(facilityId)) {
      throw new DomainException(ProblemType.FORBIDDEN, "Sign in for another facility to close it.");
    }
    var now = clock.instant();
    facilities.lock(facilityId).orElseThrow(NotFound::new).close(now);
    requireNotSealedFor(facilityId, now);
    accounts
        .lockAll(assignments.accountsAt(facilityId, now))
        .forEach(account -> leave(account, facilityId, now));
    facilities.flush();
  }

  /** Else the secret in the envelope would open nothing, and nobody would know. */
  private void requireNotSealedFor(UUID facilityId, Instant now) {
    boolean isSealedFor =
        assignments.standing(BreakGlass.ACCOUNT_ID, now).stream()
            .anyMatch(role -> role.facilityId().equals(facilityId));
    if (isSealedFor) {
      throw new DomainException(ProblemType.BREAK_GLASS_HERE, null);
    }
  }

  /** The account is held. */
  private void leave(Account account, UUID facilityId, Instant now) {
    audit.about(EntityKind.ACCOUNT, account.id());
    var standing = assignments.standing(account.id(), now);
    var ended = standing.stream().filter(role -> role.facilityId().equals(facilityId)).toList();
    ended.forEach(role -> role.end(now, caller.accountId()));
    ends.endAt(account.id(), facilityId, SessionEnd.ROLES_CHANGED);
    administrators.requireOneLeft(ended);
    boolean holdsNone = standing.stream().allMatch(role -> role.isOver(now));
    if (holdsNone && !account.isOutOfUse()) {
      life.disable(account, DisableReason.FACILITY_CLOSED, caller.accountId());
    }
  }
}
