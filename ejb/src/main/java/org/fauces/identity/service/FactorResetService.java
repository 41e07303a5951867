package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest.Deed;

/**
 * Asks to take the second factors from an account whose holder has lost them. Whoever knows the
 * password could enrol after that, so a second person always approves it.
 */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class FactorResetService {
  @Inject RoleChanges changes;
  @Inject FourEyes fourEyes;
  @Inject Authorities authorities;

  /** Answers with what a second person has to approve. */
  @Audited(AuditAction.FACTOR_RESET)
  public ChangedAccount ask(AskForAccount command) {
    var who = authorities.ofCaller();
    var account = changes.lock(command.accountId(), List.of());
    changes.requireMay(account, List.of(), who);
    var deed = new Deed(ApprovalKind.FACTOR_RESET, account.homeFacilityId(), account.id(), "{}");
    var asked = fourEyes.ask(command.id(), deed, command.reason()).view();
    var view = AccountView.of(account, changes.standing(account), who);
    return new ChangedAccount(view, asked);
  }
}
