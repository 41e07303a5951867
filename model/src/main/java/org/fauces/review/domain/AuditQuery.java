package org.fauces.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.UuidBytes;

/**
 * A question that was asked of the audit trail, kept so that the event of the search can name it.
 * Its id is a digest of its content: the same question has the same id, and the sealed event shows
 * a row that was changed later.
 */
public record AuditQuery(UUID id, AuditQuestion question, UUID facilityId) {
  private static final InstantConverter INSTANTS = new InstantConverter();

  /** The question as it was asked at a facility. */
  public static AuditQuery of(AuditQuestion question, UUID facilityId) {
    return new AuditQuery(idOf(question, facilityId), question, facilityId);
  }

  /** The columns of its row, in the order of the table, as the database takes them. */
  public List<Object> columns() {
    var columns = new ArrayList<Object>();
    columns.add(UuidBytes.of(id));
    columns.add(question.scope().name());
    columns.add(UuidBytes.of(facilityId));
    columns.add(bytes(question.accountId()));
    columns.add(bytes(question.patientId()));
    columns.add(AuditQuestion.names(question.actions()));
    columns.add(AuditQuestion.names(question.outcomes()));
    columns.add(INSTANTS.convertToDatabaseColumn(micros(question.from())));
    columns.add(INSTANTS.convertToDatabaseColumn(micros(question.to())));
    return columns;
  }

  private static byte[] bytes(UUID id) {
    return id == null ? null : UuidBytes.of(id);
  }

  static UUID idOf(AuditQuestion question, UUID facilityId) {
    return ContentId.of(
        question.scope(),
        facilityId,
        question.accountId(),
        question.patientId(),
        AuditQuestion.names(question.actions()),
        AuditQuestion.names(question.outcomes()),
        micros(question.from()),
        micros(question.to()));
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : Instants.micros(instant);
  }
}
