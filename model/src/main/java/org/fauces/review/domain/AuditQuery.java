package org.fauces.review.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
  private static final long VERSION_8 = 0x8000L; // RFC 9562, 5.8: made by a rule of our own

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

  /**
   * The first 128 bits of the SHA-256 of the columns in their order, each followed by a line feed,
   * null as an empty line, with version and variant of a UUID put over them.
   */
  static UUID idOf(AuditQuestion question, UUID facilityId) {
    var text = new StringBuilder();
    line(text, question.scope());
    line(text, facilityId);
    line(text, question.accountId());
    line(text, question.patientId());
    line(text, AuditQuestion.names(question.actions()));
    line(text, AuditQuestion.names(question.outcomes()));
    line(text, micros(question.from()));
    line(text, micros(question.to()));
    var digest = ByteBuffer.wrap(sha256(text.toString()));
    return new UUID(
        (digest.getLong() & ~0xF000L) | VERSION_8,
        (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }

  private static void line(StringBuilder text, Object value) {
    text.append(value == null ? "" : value).append('\n');
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : Instants.micros(instant);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every platform has it
    }
  }
}
