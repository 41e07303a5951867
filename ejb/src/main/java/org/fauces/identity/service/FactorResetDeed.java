package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.shared.domain.NotFound;

/**
 * Takes every second factor from an account whose holder has lost them: the next sign-in by
 * password enrols anew. Whoever is signed in with the account is not any more.
 */
@ApplicationScoped
class FactorResetDeed implements ApprovalDeed {
  @Inject RoleChanges changes;
  @Inject Accounts accounts;
  @Inject Factors factors;
  @Inject SessionEnds ends;
  @Inject Clock clock;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.FACTOR_RESET;
  }

  @Override
  public void requireMay(ApprovalRequest request, Authority who) {
    var account = accounts.find(request.subjectId()).orElseThrow(NotFound::new);
    changes.requireMay(account, List.of(), who);
  }

  @Override
  public Optional<ShownOnce> execute(ApprovalRequest request, UUID approver) {
    var account = changes.lock(request.subjectId(), List.of());
    factors.removeAll(account.id());
    accounts.burnInvitations(account.id(), clock.instant()); // of one in use: its code for linking
    ends.endAll(account.id(), SessionEnd.FACTORS_RESET);
    return Optional.empty();
  }
}
