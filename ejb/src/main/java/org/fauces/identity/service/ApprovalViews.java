package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.service.ApprovalView.Subject;

/** Shows requests with whom they are about. */
@ApplicationScoped
class ApprovalViews {
  @Inject Accounts accounts;
  @Inject Clock clock;

  ApprovalView of(ApprovalRequest request) {
    var subject =
        request.subjectId() == null
            ? null
            : accounts
                .find(request.subjectId())
                .map(account -> subject(account, request))
                .orElse(null);
    return ApprovalView.of(request, subject, clock.instant());
  }

  private Subject subject(Account account, ApprovalRequest request) {
    return new Subject(
        account.signInName(),
        account.displayName(),
        account.personnelNumber(),
        account.createdAt(),
        accounts.isCodeKnownTo(account.id(), request.requestedBy()));
  }
}
