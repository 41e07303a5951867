package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.identity.domain.BreakGlass;

/** The account for emergencies: asking for its sealing, and where it stands. */
@Stateless
@RolesAllowed(GROUP_ADMIN)
public class BreakGlassService {
  @Inject BreakGlassRows rows;
  @Inject FourEyes fourEyes;
  @Inject Installation installation;
  @Inject Caller caller;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** Answers with what a second person has to approve, who is shown the secret. */
  @Audited(AuditAction.BREAK_GLASS_SEAL)
  public ApprovalView seal(UUID id, String reason) {
    caller.accountId();
    audit.about(EntityKind.ACCOUNT, BreakGlass.ACCOUNT_ID);
    installation.lock(); // before the first sealing there is no account's row to wait at
    var deed = new Deed(ApprovalKind.BREAK_GLASS_SEAL, null, BreakGlass.ACCOUNT_ID, "{}");
    return fourEyes.ask(id, deed, reason).view();
  }

  @RolesAllowed({GROUP_ADMIN, SECURITY_OFFICER})
  @Audited(AuditAction.BREAK_GLASS_READ)
  public BreakGlassView state() {
    caller.accountId();
    audit.about(EntityKind.ACCOUNT, BreakGlass.ACCOUNT_ID);
    var now = clock.instant();
    return rows.find().map(glass -> BreakGlassView.of(glass, now)).orElseGet(BreakGlassView::none);
  }
}
