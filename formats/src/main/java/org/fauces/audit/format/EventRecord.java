package org.fauces.audit.format;

import java.util.HexFormat;
import java.util.List;
import org.fauces.shared.format.Sha256;

/**
 * An event with the objects it names, as they are stored.
 *
 * @param entities in the order of their positions
 */
public record EventRecord(AuditRow event, List<AuditRow> entities) {
  static final String FORMAT = "fauces-audit-event-1";

  public EventRecord {
    entities = List.copyOf(entities);
  }

  public String id() {
    return event.text("id");
  }

  /** ISO 8601 in UTC with six digits of a second, so that texts compare as the instants do. */
  public String occurredAt() {
    return event.text("occurred_at");
  }

  /** Every stored column of the event and of each object it names. */
  public byte[] canonicalBytes() {
    var bytes = new CanonicalBytes(FORMAT).row(event).number(entities.size());
    entities.forEach(bytes::row);
    return bytes.toByteArray();
  }

  /** SHA-256 of the canonical bytes in lower-case hexadecimal. */
  public String digest() {
    return HexFormat.of().formatHex(Sha256.of(canonicalBytes()));
  }

  @Override
  public String toString() {
    return "EventRecord[" + id() + "]";
  }
}
