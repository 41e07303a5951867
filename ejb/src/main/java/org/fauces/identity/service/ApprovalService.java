package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

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
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;

/**
 * Decides what one person asked for and another must approve. Who approves holds the right to the
 * deed himself or is the security officer; both rights and every rule of the deed are checked again
 * when it is done.
 */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN, SECURITY_OFFICER})
public class ApprovalService {
  @Inject Approvals approvals;
  @Inject ApprovalDeeds deeds;
  @Inject Authorities authorities;
  @Inject ApprovalViews views;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** What waits for a decision of the caller's, or was asked for by the caller. */
  @Audited(AuditAction.APPROVAL_LIST)
  public List<ApprovalView> open() {
    var who = authorities.ofCaller();
    var found = near(who).stream().filter(each -> maySee(each, who)).toList();
    found.forEach(each -> audit.about(EntityKind.APPROVAL_REQUEST, each.id()));
    return found.stream().map(this::view).toList();
  }

  @Audited(AuditAction.APPROVAL_READ)
  public ApprovalView get(UUID id) {
    audit.about(EntityKind.APPROVAL_REQUEST, id);
    var who = authorities.ofCaller();
    return approvals
        .find(id)
        .filter(each -> maySee(each, who))
        .map(this::view)
        .orElseThrow(NotFound::new);
  }

  /** Approves and does it, in one transaction. */
  @Audited(AuditAction.APPROVAL_APPROVE)
  public Approved approve(UUID id) {
    var who = authorities.ofCaller();
    var request = lock(id, who);
    request.execute(who.accountId(), clock.instant());
    var deed = deeds.of(request.kind());
    requireStillMay(deed, request);
    requireMayApprove(deed, request, who);
    var shown = deed.execute(request, who.accountId()).orElse(null);
    approvals.flush();
    return new Approved(view(request), shown);
  }

  @Audited(AuditAction.APPROVAL_REFUSE)
  public ApprovalView refuse(UUID id, String reason) {
    var who = authorities.ofCaller();
    var request = lock(id, who);
    requireMayApprove(deeds.of(request.kind()), request, who);
    request.refuse(who.accountId(), reason, clock.instant());
    approvals.flush();
    return view(request);
  }

  /** Takes back what the caller asked for. */
  @Audited(AuditAction.APPROVAL_WITHDRAW)
  public ApprovalView withdraw(UUID id) {
    var who = authorities.ofCaller();
    var request = lock(id, who);
    request.withdraw(who.accountId(), clock.instant());
    approvals.flush();
    return view(request);
  }

  private ApprovalRequest lock(UUID id, Authority who) {
    audit.about(EntityKind.APPROVAL_REQUEST, id);
    var request = approvals.lock(id).filter(each -> maySee(each, who)).orElseThrow(NotFound::new);
    if (request.subjectId() != null) {
      audit.about(request.kind().subject(), request.subjectId());
    }
    return request;
  }

  /** Whoever asked may have left since, or lost the role by which he asked. */
  private void requireStillMay(ApprovalDeed deed, ApprovalRequest request) {
    var requester = authorities.of(request.requestedBy(), request.requestedForFacility());
    try {
      deed.requireMay(request, requester);
    } catch (DomainException e) {
      throw new DomainException(
          ProblemType.APPROVAL_CLOSED, "Whoever asked has no right to it any more.");
    }
  }

  private boolean maySee(ApprovalRequest request, Authority who) {
    if (who.accountId().equals(request.requestedBy())) {
      return true;
    }
    try {
      requireMayApprove(deeds.of(request.kind()), request, who);
      return true;
    } catch (DomainException e) {
      return false;
    }
  }

  private List<ApprovalRequest> near(Authority who) {
    var now = clock.instant();
    return who.isOfGroup()
        ? approvals.open(now)
        : approvals.openNear(who.facilityId(), who.accountId(), now);
  }

  /** Whoever has the right to the deed himself, or watches over the facility. */
  private void requireMayApprove(ApprovalDeed deed, ApprovalRequest request, Authority who) {
    if (!deed.mayBeOverseen() || !who.mayOversee(request)) {
      deed.requireMay(request, who);
    }
  }

  private ApprovalView view(ApprovalRequest request) {
    return views.of(request);
  }
}
