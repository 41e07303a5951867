package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Predicate;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Invitation;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/**
 * Finds accounts by the code of an invitation that suits them. Held are the account first and then
 * the invitation, in the order of whoever ends or renews invitations: the other way round they
 * would wait for each other.
 */
@ApplicationScoped
class InvitedAccounts {
  @Inject Accounts accounts;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** An account, and what lets its holder take or link it. */
  record Held(Account account, Invitation invitation) {}

  /** The account as it is now, held by nobody. */
  Account find(Sensitive<String> code, Predicate<Account> kind) {
    var invitation = open(code);
    return accounts
        .find(invitation.accountId())
        .filter(invitation::suits)
        .filter(kind)
        .orElseThrow(InvitedAccounts::refused);
  }

  /** Both, held against every other change until the transaction ends. */
  Held lock(Sensitive<String> code, Predicate<Account> kind) {
    var open = open(code);
    var account =
        accounts
            .lock(open.accountId())
            .filter(open::suits)
            .filter(kind)
            .orElseThrow(InvitedAccounts::refused);
    return accounts
        .lockInvitation(OneTimeCode.hash(code))
        .filter(invitation -> invitation.isOpen(clock.instant()))
        .map(invitation -> new Held(account, invitation))
        .orElseThrow(InvitedAccounts::refused);
  }

  private Invitation open(Sensitive<String> code) {
    var found =
        accounts
            .findInvitation(OneTimeCode.hash(code))
            .filter(invitation -> invitation.isOpen(clock.instant()))
            .orElseThrow(InvitedAccounts::refused);
    audit.about(EntityKind.ACCOUNT, found.accountId());
    return found;
  }

  private static DomainException refused() {
    return new DomainException(ProblemType.CODE_REFUSED, null);
  }
}
