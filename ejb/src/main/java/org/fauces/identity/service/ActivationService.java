package org.fauces.identity.service;

import static java.util.function.Predicate.not;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Predicate;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/** Lets the invited person choose the account's first password. */
@Stateless
@PermitAll // whoever is invited cannot sign in yet: the code is the proof
public class ActivationService {
  private static final Predicate<Account> BY_PASSWORD =
      not(Account::isMachine).and(Account::isInvited);

  @Inject CodeAttempts attempts;
  @Inject InvitedAccounts invited;
  @Inject Accounts accounts;
  @Inject PasswordHashes hashes;
  @Inject LocalAccounts local;
  @Inject PasswordPolicy policy;
  @Inject PasswordOwners owners;
  @Inject Clock clock;

  /**
   * Activates the account and answers with its sign-in name; a password that is refused leaves the
   * code usable.
   */
  @Audited(AuditAction.ACCOUNT_ACTIVATE)
  public String activate(Activate command) {
    return attempts.orCounted(() -> activated(command));
  }

  private String activated(Activate command) {
    var known = invited.find(command.code(), BY_PASSWORD);
    if (!local.admits(known)) { // the code stays good for the hospital's sign-on
      throw new DomainException(ProblemType.PASSWORDS_OFF, null);
    }
    policy.check(command.password(), owners.of(known));
    var hash = hashes.hash(command.password()); // slow, so that nothing is held meanwhile
    var held = invited.lock(command.code(), BY_PASSWORD);
    var now = clock.instant();
    held.account().activate(hash, now);
    held.invitation().use(now);
    accounts.flush();
    return held.account().signInName();
  }
}
