package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;

/** Makes the new invitation that a second person approved; its code is shown to that person. */
@ApplicationScoped
class InvitationRenewDeed implements ApprovalDeed {
  @Inject RoleChanges changes;
  @Inject AccountOpening opening;
  @Inject Accounts accounts;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.INVITATION_RENEW;
  }

  @Override
  public void requireMay(ApprovalRequest request, Authority who) {
    var account = accounts.find(request.subjectId()).orElseThrow(NotFound::new);
    changes.requireMay(account, List.of(), who);
  }

  @Override
  public Optional<ShownOnce> execute(ApprovalRequest request, UUID approver) {
    Account account = changes.lock(request.subjectId(), List.of());
    if (!account.isInvited()) {
      throw new DomainException(ProblemType.ACCOUNT_STATE, null);
    }
    return Optional.of(opening.shownOnce(account));
  }
}
