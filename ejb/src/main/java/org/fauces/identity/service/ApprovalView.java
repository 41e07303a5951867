package org.fauces.identity.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.ApprovalState;
import org.fauces.identity.domain.RoleGrant;

/**
 * A request as those see it who may decide it. {@code open} says whether it still waits: a request
 * that expired keeps its state. {@code roles} are what would be given, beside what the account
 * holds or in place of it.
 */
public record ApprovalView(
    UUID id,
    ApprovalKind kind,
    ApprovalState state,
    boolean open,
    UUID facilityId,
    UUID subjectId,
    boolean replaces,
    List<RoleGrant> roles,
    String reason,
    UUID requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    UUID decidedBy,
    Instant decidedAt,
    String decisionReason) {

  static ApprovalView of(ApprovalRequest request, Instant now) {
    var change = RoleChange.of(request.payload());
    return new ApprovalView(
        request.id(),
        request.kind(),
        request.state(),
        request.isOpen(now),
        request.facilityId(),
        request.subjectId(),
        change.replaces(),
        change.roles(),
        request.reason(),
        request.requestedBy(),
        request.requestedAt(),
        request.expiresAt(),
        request.decidedBy(),
        request.decidedAt(),
        request.decisionReason());
  }

  @Override
  public String toString() {
    return "ApprovalView[" + id + "]";
  }
}
