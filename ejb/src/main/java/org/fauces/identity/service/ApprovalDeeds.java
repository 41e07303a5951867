package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.fauces.identity.domain.ApprovalKind;

/** The beans that execute what was approved, by the kind of request. */
@ApplicationScoped
class ApprovalDeeds {
  @Inject @Any Instance<ApprovalDeed> deeds;

  ApprovalDeed of(ApprovalKind kind) {
    return deeds.stream()
        .filter(deed -> deed.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing executes " + kind));
  }
}
