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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.AuditTrail;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Invitation;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;

/**
 * Which identity systems mean somebody by their account. Whoever types a code of theirs after the
 * hospital's sign-on has proven who they are is linked with it; a link that should not be there is
 * ended again. The account keeps its password and its factors.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE, CLERK, FACILITY_ADMIN, SECURITY_OFFICER, AUDITOR, GROUP_ADMIN})
public class AccountLinkService {
  @Inject OwnAccount own;
  @Inject Accounts accounts;
  @Inject ExternalIdentities identities;
  @Inject RuledRoles ruled;
  @Inject LocalAccounts local;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** A code that is shown this once; whatever was given out before is worth nothing. */
  @Audited(AuditAction.LINK_CODE_MAKE)
  public InvitationCode makeCode() {
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

  /** The own account's links, oldest first. */
  @Audited(AuditAction.ACCOUNT_LINK_LIST)
  public List<AccountLinkView> list() {
    return identities.all(own.lock().id()).stream().map(AccountLinkView::of).toList();
  }

  /**
   * Ends a link and with it the roles that its groups gave; refused where nobody could sign in any
   * more.
   */
  @Audited(AuditAction.ACCOUNT_UNLINK)
  public void unlink(UUID id) {
    var account = own.lock();
    own.requireFreshProof(own.standing(account));
    var links = identities.all(account.id());
    var link = links.stream().filter(each -> each.id().equals(id)).findFirst();
    var identity = link.orElseThrow(NotFound::new);
    boolean hasPassword = account.hasPassword() && local.areOn();
    if (!hasPassword && links.size() == 1) {
      throw new DomainException(ProblemType.LAST_WAY_IN, null);
    }
    boolean endedRoles = ruled.renew(account, identity, Set.of());
    identities.remove(identity);
    if (endedRoles) {
      trail.success(AuditAction.ROLES_BY_RULE);
      trail.success(AuditAction.ACCOUNT_UNLINK);
    }
  }
}
