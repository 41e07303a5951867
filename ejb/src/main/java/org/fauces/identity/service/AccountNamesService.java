package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.AccountKind;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/** Changes what people are called, by the rules that an identity system keeps to as well. */
@Stateless
@RolesAllowed({FACILITY_ADMIN, GROUP_ADMIN})
public class AccountNamesService {
  @Inject RoleChanges changes;
  @Inject PersonChanges persons;
  @Inject Accounts accounts;
  @Inject Authorities authorities;

  /** Renames a person; a machine and the account for emergencies are called as they are. */
  @Audited(AuditAction.ACCOUNT_RENAME)
  public AccountView rename(RenameAccount command) {
    var who = authorities.ofCaller();
    var account = changes.lock(command.accountId(), List.of());
    changes.requireMay(account, List.of(), who);
    if (account.kind() != AccountKind.PERSON) {
      throw new DomainException(ProblemType.FORBIDDEN, "Only people are renamed.");
    }
    persons.rename(account, command.signInName(), command.displayName());
    accounts.flush();
    return AccountView.of(account, changes.standing(account), who);
  }
}
