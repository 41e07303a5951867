package org.fauces.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TextRules;
import org.fauces.shared.domain.UuidBytes;

/**
 * That events were taken along: what was asked, why, by whom and how many there were. Kept so that
 * the event of the export can name it; its id is a digest of its content.
 *
 * @param events how many the question found when the export began
 */
public record AuditExport(
    UUID id, UUID queryId, String reason, long events, Instant exportedAt, UUID exportedBy) {
  /** In code points. */
  public static final int MAX_REASON = 500;

  private static final InstantConverter INSTANTS = new InstantConverter();

  /** One that begins now; the reason is a line of text. */
  public static AuditExport of(AuditQuery query, String reason, long events, Instant now, UUID by) {
    check(reason);
    var at = Instants.micros(now);
    var id = ContentId.of(query.id(), reason, events, at, by);
    return new AuditExport(id, query.id(), reason, events, at, by);
  }

  /** Refuses what is no reason. */
  public static void check(String reason) {
    new TextRules().line("/reason", reason, MAX_REASON).enforce();
  }

  /** The columns of its row, in the order of the table, as the database takes them. */
  public List<Object> columns() {
    return List.of(
        UuidBytes.of(id),
        UuidBytes.of(queryId),
        reason,
        events,
        INSTANTS.convertToDatabaseColumn(exportedAt),
        UuidBytes.of(exportedBy));
  }

  @Override
  public String toString() {
    return "AuditExport[" + id + "]";
  }
}
