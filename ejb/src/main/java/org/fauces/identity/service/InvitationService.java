package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.identity.domain.SetupOffice;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Makes new invitations in place of those that ran out or were lost. Whoever has the code becomes
 * the account, so for one that holds or waits for privileged roles a second person approves it.
 */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class InvitationService {
  @Inject RoleChanges changes;
  @Inject AccountOpening opening;
  @Inject Approvals approvals;
  @Inject Installation installation;
  @Inject FourEyes fourEyes;
  @Inject Authorities authorities;
  @Inject Clock clock;

  /** Answers with the code, or with what a second person has to approve. */
  @Audited(AuditAction.ACCOUNT_REINVITE)
  public InvitedAccount renew(AskForAccount command) {
    var who = authorities.ofCaller();
    var account = changes.lock(command.accountId(), List.of());
    changes.requireMay(account, List.of(), who);
    if (!account.isInvited()) {
      throw new DomainException(ProblemType.ACCOUNT_STATE, null);
    }
    if (isPrivileged(account) && !isAppointedByCaller(account)) {
      var deed =
          new Deed(ApprovalKind.INVITATION_RENEW, account.homeFacilityId(), account.id(), "{}");
      var asked = fourEyes.ask(command.id(), deed, command.reason()).view();
      return new InvitedAccount(account.id(), account.signInName(), null, asked);
    }
    return new InvitedAccount(
        account.id(), account.signInName(), opening.invitation(account), null);
  }

  private boolean isPrivileged(Account account) {
    return changes.standing(account).stream().anyMatch(role -> role.isPrivileged())
        || !approvals.openAbout(account.id(), clock.instant()).isEmpty();
  }

  /** During set-up nobody is there to approve, and the first code was the caller's to give too. */
  private boolean isAppointedByCaller(Account account) {
    return installation.isSetUpBy(authorities.ofCaller().accountId())
        && Arrays.stream(SetupOffice.values())
            .map(installation::appointed)
            .flatMap(Optional::stream)
            .anyMatch(account.id()::equals);
  }
}
