package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.SessionEnd;

/**
 * Takes accounts out of use and brings them back. The account's row is held by whoever calls. With
 * the account its sessions end, its invitations die and a machine's keys are retired, so that
 * nothing of it works at the next request on any node.
 */
@ApplicationScoped
class AccountLife {
  @Inject Accounts accounts;
  @Inject Assignments assignments;
  @Inject SessionEnds ends;
  @Inject MachineKeys keys;
  @Inject AccountOpening opening;
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

  /** Enables; a machine has no key any more and gets a code by which it registers one. */
  Optional<InvitationCode> enable(Account account, UUID by) {
    account.enable(clock.instant(), by);
    accounts.flush();
    return account.isMachine() ? Optional.of(opening.invitation(account)) : Optional.empty();
  }

  private void end(Account account) {
    var now = clock.instant();
    ends.endAll(account.id(), SessionEnd.ACCOUNT_DISABLED);
    accounts.burnInvitations(account.id(), now);
    keys.inUse(account.id()).forEach(key -> key.retire(now));
    administrators.requireOneLeft(assignments.standing(account.id(), now));
    accounts.flush();
  }
}
