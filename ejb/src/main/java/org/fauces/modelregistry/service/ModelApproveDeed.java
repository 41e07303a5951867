package org.fauces.modelregistry.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.Authority;
import org.fauces.identity.service.ApprovalDeed;
import org.fauces.identity.service.ShownOnce;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;

/** Lets a model judge, as a second person approved. */
@ApplicationScoped
class ModelApproveDeed implements ApprovalDeed {
  @Inject ModelVersions models;
  @Inject Clock clock;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.MODEL_APPROVE;
  }

  @Override
  public void requireMay(ApprovalRequest request, Authority who) {
    if (!who.isOfGroup()) {
      throw new DomainException(
          ProblemType.FORBIDDEN, "Administrators of the group approve models.");
    }
  }

  @Override
  public Optional<ShownOnce> execute(ApprovalRequest request, UUID approver) {
    models.lockChoice();
    models
        .find(request.subjectId())
        .orElseThrow(NotFound::new)
        .approve(request.requestedBy(), approver, clock.instant());
    return Optional.empty();
  }
}
