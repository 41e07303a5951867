package org.fauces.identity.service;

import java.util.Optional;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.identity.domain.Account;

/** Why nobody signs in to an account as it stands, for the trail and for nobody outside. */
final class Standstill {
  private Standstill() {}

  /** Empty where the account is active. */
  static Optional<UntoldReason> of(Account account) {
    return switch (account.state()) {
      case ACTIVE -> Optional.empty();
      case INVITED -> Optional.of(UntoldReason.ACCOUNT_INVITED);
      case SUSPENDED -> Optional.of(UntoldReason.ACCOUNT_SUSPENDED);
      case DISABLED -> Optional.of(UntoldReason.ACCOUNT_DISABLED);
    };
  }
}
