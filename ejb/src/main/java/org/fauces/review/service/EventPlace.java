package org.fauces.review.service;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;

/** A place in the order of events: the last one of a page, as an opaque token for the next page. */
record EventPlace(Instant occurredAt, UUID id) {
  /** Before everything: where the first page begins. */
  static final EventPlace NEWEST =
      new EventPlace(Instant.parse("2999-12-31T23:59:59.999999Z"), new UUID(-1, -1));

  private static final int BYTES = 3 * Long.BYTES;

  static EventPlace of(AuditEvent event) {
    return new EventPlace(event.occurredAt(), event.id());
  }

  String token() {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt))
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The place that a token names; null for no token. */
  static EventPlace parse(String token) {
    if (token == null) {
      return null;
    }
    byte[] bytes = decode(token);
    if (bytes.length != BYTES) {
      throw invalid();
    }
    var buffer = ByteBuffer.wrap(bytes);
    var occurredAt = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
    if (!Instants.isReckonable(occurredAt)) {
      throw invalid();
    }
    return new EventPlace(occurredAt, new UUID(buffer.getLong(), buffer.getLong()));
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static DomainException invalid() {
    return DomainException.invalid("/after", "token-of-a-page");
  }
}
