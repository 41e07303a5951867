package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;

/**
 * Whether people may sign in here by themselves, by a password or a passkey of ours. A hospital
 * that has its own sign-on can switch them off; anything but the word {@code on} is off. As at the
 * start, blanks about the word say nothing, and where nothing is said it is on.
 */
@ApplicationScoped
class LocalAccounts {
  @Inject
  @ConfigProperty(name = "fauces.local-accounts", defaultValue = "on")
  String localAccounts;

  /**
   * Whether this account may prove itself by what is kept here. Machines have no other way in, and
   * the account for emergencies is there for when the hospital's sign-on is not.
   */
  boolean admits(Account account) {
    return areOn() || account.kind() != AccountKind.PERSON;
  }

  /** Whether people may. */
  boolean areOn() {
    return localAccounts.isBlank() || localAccounts.strip().equals("on");
  }
}
