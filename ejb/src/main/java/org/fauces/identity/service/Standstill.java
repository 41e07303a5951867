package org.fauces.identity.service;

import java.util.Optional;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;

/** Why nobody signs in to an account as it stands, for the trail and for nobody outside. */
final class Standstill {
  private Standstill() {}

  /** Whether nobody signs in to the account as it stands; why is noted. */
  static boolean holds(Account account, AuditSubjects audit) {
    var reason = of(account);
    reason.ifPresent(audit::because);
    return reason.isPresent();
  }

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
