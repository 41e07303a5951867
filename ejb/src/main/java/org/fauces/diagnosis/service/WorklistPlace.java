package org.fauces.diagnosis.service;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.fauces.examination.domain.Examination;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;

/** A place in the worklist's order: the last row of a page, as an opaque token for the next. */
record WorklistPlace(Instant openedAt, UUID id) {
  private static final int BYTES = 3 * Long.BYTES;

  static WorklistPlace of(Examination examination) {
    return new WorklistPlace(examination.openedAt(), examination.id());
  }

  String token() {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, openedAt))
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  static WorklistPlace parse(String token) {
    byte[] bytes = decode(token);
    if (bytes.length != BYTES) {
      throw invalid();
    }
    var buffer = ByteBuffer.wrap(bytes);
    var openedAt = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
    if (!Instants.isReckonable(openedAt)) {
      throw invalid();
    }
    return new WorklistPlace(openedAt, new UUID(buffer.getLong(), buffer.getLong()));
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
