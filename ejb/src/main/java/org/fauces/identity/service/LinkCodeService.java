package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Invitation;

/**
 * Lets somebody who has an account show the hospital's sign-on that it is theirs: whoever types the
 * code after the sign-on has proven who they are is linked with it. The account keeps its password
 * and its factors.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE, CLERK, FACILITY_ADMIN, SECURITY_OFFICER, AUDITOR, GROUP_ADMIN})
public class LinkCodeService {
  @Inject OwnAccount own;
  @Inject Accounts accounts;
  @Inject Clock clock;

  /** A code that is shown this once; whatever was given out before is worth nothing. */
  @Audited(AuditAction.LINK_CODE_MAKE)
  public InvitationCode make() {
    var account = own.lock();
    own.requireSomebodys(account);
    own.requireFreshProof(own.standing(account));
    var now = clock.instant();
    accounts.burnInvitations(account.id(), now);
    var code = OneTimeCode.make();
    var invitation = Invitation.toLink(account.id(), OneTimeCode.hash(code), now);
    accounts.add(invitation);
    return new InvitationCode(code, invitation.expiresAt());
  }
}
