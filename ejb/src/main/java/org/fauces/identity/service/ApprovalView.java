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
 * holds or in place of it. {@code subject} is who they are for, where that is an account.
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
    String decisionReason,
    Subject subject) {

  /**
   * Whom a request is about, so that the second person knows for whom they answer.
   *
   * @param codeKnownToRequester whether the requester was shown the code by which the account was,
   *     or may have been, taken up: then nobody but the requester vouches for who holds it
   */
  public record Subject(
      String signInName,
      String displayName,
      String personnelNumber,
      Instant createdAt,
      boolean codeKnownToRequester) {
    @Override
    public String toString() {
      return "Subject"; // never a name
    }
  }

  static ApprovalView of(ApprovalRequest request, Subject subject, Instant now) {
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
        request.decisionReason(),
        subject);
  }

  @Override
  public String toString() {
    return "ApprovalView[" + id + "]";
  }
}
