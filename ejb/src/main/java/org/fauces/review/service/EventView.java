package org.fauces.review.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.Outcome;

/**
 * One event as an auditor sees it. Account and facility are null for somebody who had not signed in
 * and for the system itself; patients are named by their ids alone. The reason is a code, null of a
 * success; the words of an operator's command stay here and leave with no export.
 */
public record EventView(
    UUID id,
    Instant occurredAt,
    AuditAction action,
    Outcome outcome,
    String reason,
    Named account,
    Named facility,
    List<String> roles,
    List<ObjectView> objects,
    String command,
    String sourceAddress,
    UUID requestId,
    UUID nodeId) {

  public EventView {
    roles = List.copyOf(roles);
    objects = List.copyOf(objects);
  }

  /** An account or facility with its name as it is now. */
  public record Named(UUID id, String name) {}

  /** An object that the event names. */
  public record ObjectView(EntityKind kind, UUID id) {}
}
