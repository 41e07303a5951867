package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/** Lets the invited person choose the account's first password. */
@Stateless
@PermitAll // whoever is invited cannot sign in yet: the code is the proof
public class ActivationService {
  @Inject Accounts accounts;
  @Inject PasswordHashes hashes;
  @Inject LocalAccounts local;
  @Inject PasswordPolicy policy;
  @Inject PasswordOwners owners;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /**
   * Activates the account and answers with its sign-in name; a password that is refused leaves the
   * code usable.
   */
  @Audited(AuditAction.ACCOUNT_ACTIVATE)
  public String activate(Activate command) {
    var now = clock.instant();
    var invitation =
        accounts
            .lockInvitation(OneTimeCode.hash(command.code()))
            .filter(found -> found.isOpen(now))
            .orElseThrow(ActivationService::codeRefused);
    audit.about(EntityKind.ACCOUNT, invitation.accountId());
    var account =
        accounts
            .lock(invitation.accountId())
            .filter(Account::isInvited)
            .filter(invited -> !invited.isMachine()) // those register a key
            .orElseThrow(ActivationService::codeRefused);
    if (!local.admits(account)) { // the code stays good for the hospital's sign-on
      throw new DomainException(ProblemType.PASSWORDS_OFF, null);
    }
    policy.check(command.password(), owners.of(account));
    account.activate(hashes.hash(command.password()), now);
    invitation.use(now);
    accounts.flush();
    return account.signInName();
  }

  private static DomainException codeRefused() {
    return new DomainException(ProblemType.CODE_REFUSED, null);
  }
}
