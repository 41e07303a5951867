package org.fauces.identity.service;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.fauces.identity.domain.ApprovalKind;
import org.fauces.identity.domain.ApprovalRequest;
import org.fauces.identity.domain.ApprovalState;

/**
 * A request as those see it who may decide it. {@code open} says whether it still waits: a request
 * that expired keeps its state. What would be done is in {@code details}.
 */
public record ApprovalView(
    UUID id,
    ApprovalKind kind,
    ApprovalState state,
    boolean open,
    UUID facilityId,
    UUID subjectId,
    JsonObject details,
    String reason,
    UUID requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    UUID decidedBy,
    Instant decidedAt,
    String decisionReason) {

  static ApprovalView of(ApprovalRequest request, Instant now) {
    return new ApprovalView(
        request.id(),
        request.kind(),
        request.state(),
        request.isOpen(now),
        request.facilityId(),
        request.subjectId(),
        json(request.payload()),
        request.reason(),
        request.requestedBy(),
        request.requestedAt(),
        request.expiresAt(),
        request.decidedBy(),
        request.decidedAt(),
        request.decisionReason());
  }

  static JsonObject json(String payload) {
    try (var reader = Json.createReader(new StringReader(payload))) {
      return reader.readObject();
    }
  }

  @Override
  public String toString() {
    return "ApprovalView[" + id + "]";
  }
}
