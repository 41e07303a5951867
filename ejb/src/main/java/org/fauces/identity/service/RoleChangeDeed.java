package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;

/**
 * Gives privileged roles that a second person approved. Where nobody has taken the account up yet,
 * whatever code the requester may have seen is worth nothing from then on: the approver is shown a
 * new one.
 */
@ApplicationScoped
class RoleChangeDeed implements ApprovalDeed {
  @Inject RoleChanges changes;
  @Inject Accounts accounts;
  @Inject AccountOpening opening;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.ROLE_CHANGE;
  }

  @Override
  public void requireMay(ApprovalRequest request, Authority who) {
    var account = accounts.find(request.subjectId()).orElseThrow(NotFound::new);
    changes.requireMay(account, RoleChange.of(request.payload()).roles(), who);
  }

  @Override
  public Optional<ShownOnce> execute(ApprovalRequest request, UUID approver) {
    var change = RoleChange.of(request.payload());
    var account = changes.lock(request.subjectId(), change.roles());
    if (!account.isInvited() && accounts.isTakenUpSince(account.id(), request.requestedAt())) {
      // by a code that the requester may have seen: who holds it now is for both to look at
      throw new DomainException(
          ProblemType.ACCOUNT_STATE, "Somebody has taken up this account since; ask again.");
    }
    changes.apply(account, change, request.requestedBy(), approver);
    return account.isInvited() ? Optional.of(opening.shownOnce(account)) : Optional.empty();
  }
}
