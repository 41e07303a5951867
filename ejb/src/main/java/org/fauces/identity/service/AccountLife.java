package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.SessionEnd;

/**
 * Takes accounts out of use and brings them back. The account's row is held by whoever calls. With
 * the account its sessions end and its invitations die, so that nothing of it works at the next
 * request on any node.
 */
@ApplicationScoped
class AccountLife {
  @Inject Accounts accounts;
  @Inject Assignments assignments;
  @Inject Sessions sessions;
  @Inject Administrators administrators;
  @Inject Clock clock;

  /** Disables; {@code by} is null where the system does. */
  void disable(Account account, DisableReason reason, UUID by) {
    account.disable(reason, clock.instant(), by);
    end(account);
  }

  /** The identity system deleted the holder; an account that is disabled already stays so. */
  void forget(Account account, UUID by) {
    account.forget(clock.instant(), by);
    end(account);
  }

  void suspend(Account account) {
    account.suspend(clock.instant());
    end(account);
  }

  void enable(Account account, UUID by) {
    account.enable(clock.instant(), by);
    accounts.flush();
  }

  private void end(Account account) {
    var now = clock.instant();
    sessions.endAll(account.id(), SessionEnd.ACCOUNT_DISABLED, now);
    accounts.burnInvitations(account.id(), now);
    administrators.requireOneLeft(assignments.standing(account.id(), now));
    accounts.flush();
  }
}
