package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.identity.domain.Account;

/** Reads what an account holds and owes. */
@ApplicationScoped
class Standings {
  @Inject Accounts accounts;
  @Inject Factors factors;
  @Inject SecondFactorRule rule;
  @Inject PasswordPolicy passwords;
  @Inject Clock clock;

  Standing of(Account account) {
    var now = clock.instant();
    var roles = accounts.rolesOfActive(account.id(), now);
    return new Standing(
        account.id(),
        account.displayName(),
        roles,
        hasFactor(account),
        rule.isBound(account.kind(), roles),
        !account.isBreakGlass() && passwords.isTooOld(account, now));
  }

  private boolean hasFactor(Account account) {
    return factors.totp(account.id()).isPresent() || !factors.passkeys(account.id()).isEmpty();
  }
}
