package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;
import org.fauces.shared.domain.NotFound;

/** Lets an account with privileged roles be used again, as a second person approved. */
@ApplicationScoped
class AccountEnableDeed implements ApprovalDeed {
  @Inject RoleChanges changes;
  @Inject AccountLife life;
  @Inject Accounts accounts;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.ACCOUNT_ENABLE;
  }

  @Override
  public void requireMay(ApprovalRequest request, Authority who) {
    var account = accounts.find(request.subjectId()).orElseThrow(NotFound::new);
    changes.requireMay(account, List.of(), who);
  }

  @Override
  public Optional<ShownOnce> execute(ApprovalRequest request, UUID approver) {
    return life.enable(changes.lock(request.subjectId(), List.of()), approver)
        .map(invitation -> new ShownOnce(invitation.code(), invitation.expiresAt()));
  }
}
