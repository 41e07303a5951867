package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest.Deed;
import org.fauces.identity.domain.DisableReason;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Disables accounts, which one administrator does at once, and enables them again, which takes a
 * second one where the account holds privileged roles.
 */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class AccountStateService {
  @Inject RoleChanges changes;
  @Inject AccountLife life;
  @Inject FourEyes fourEyes;
  @Inject Authorities authorities;

  /** Disables the account: its sessions, tokens and invitations are worth nothing from now on. */
  @Audited(AuditAction.ACCOUNT_DISABLE)
  public AccountView disable(UUID accountId, DisableReason reason) {
    if (!reason.isGivenByPeople()) {
      throw DomainException.invalid("/reason", "not-a-choice");
    }
    var account = lock(accountId);
    life.disable(account, reason, authorities.ofCaller().accountId());
    return view(account);
  }

  /** Lets the account be used again, or asks a second person for it. */
  @Audited(AuditAction.ACCOUNT_ENABLE)
  public ChangedAccount enable(AskForAccount command) {
    var account = lock(command.accountId());
    if (!account.isOutOfUse()) {
      throw new DomainException(ProblemType.ACCOUNT_STATE, null);
    }
    var standing = changes.standing(account);
    if (standing.stream().anyMatch(each -> each.isPrivileged())) {
      var deed =
          new Deed(ApprovalKind.ACCOUNT_ENABLE, account.homeFacilityId(), account.id(), "{}");
      var asked = fourEyes.ask(command.id(), deed, command.reason());
      return new ChangedAccount(view(account), asked.view());
    }
    var invitation = life.enable(account, authorities.ofCaller().accountId());
    return new ChangedAccount(view(account), null, invitation.orElse(null));
  }

  private Account lock(UUID accountId) {
    var who = authorities.ofCaller();
    var account = changes.lock(accountId, List.of());
    changes.requireMay(account, List.of(), who);
    return account;
  }

  private AccountView view(Account account) {
    return AccountView.of(account, changes.standing(account), authorities.ofCaller());
  }
}
