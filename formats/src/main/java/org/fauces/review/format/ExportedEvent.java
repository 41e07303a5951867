package org.fauces.review.format;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event of the audit trail on its way out, by ids and the names of constants. Account and
 * facility are null for somebody who had not signed in and for the system itself; the names of
 * people and facilities are null where they are not to leave. The reason is a code, null where
 * there is none.
 */
public record ExportedEvent(
    UUID id,
    Instant occurredAt,
    String action,
    String outcome,
    String reason,
    Party account,
    Party facility,
    List<String> roles,
    List<Thing> objects,
    Place place) {

  public ExportedEvent {
    roles = List.copyOf(roles);
    objects = List.copyOf(objects);
  }

  /** An account or facility; the name may be null. */
  public record Party(UUID id, String name) {}

  /** An object that the event names. */
  public record Thing(String kind, UUID id) {
    public static final String PATIENT = "PATIENT";

    boolean isPatient() {
      return kind.equals(PATIENT);
    }
  }

  /** Where it came from and was recorded; address and request are null without a request. */
  public record Place(String sourceAddress, UUID requestId, UUID nodeId) {}
}
