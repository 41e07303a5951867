package org.fauces.shared.service;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.format.Base64Url;

/**
 * A place in what is listed newest first: the last row of a page, as an opaque token for the next.
 */
public record TimePlace(Instant at, UUID id) {
  /** Before everything: where the first page begins. */
  public static final TimePlace NEWEST =
      new TimePlace(Instant.parse("2999-12-31T23:59:59.999999Z"), new UUID(-1, -1));

  private static final int BYTES = 3 * Long.BYTES;

  /** For the client to give back. */
  public String token() {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(micros())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64Url.encode(bytes.array());
  }

  // ChronoUnit counts in nanoseconds, of which there are too many after the year 2262
  private long micros() {
    return TimeUnit.SECONDS.toMicros(at.getEpochSecond())
        + TimeUnit.NANOSECONDS.toMicros(at.getNano());
  }

  /** The place that a token names; null for no token. */
  public static TimePlace parse(String token) {
    if (token == null) {
      return null;
    }
    var bytes =
        Base64Url.decode(token)
            .filter(decoded -> decoded.length == BYTES)
            .orElseThrow(TimePlace::invalid);
    var buffer = ByteBuffer.wrap(bytes);
    var at = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
    if (!Instants.isReckonable(at)) {
      throw invalid();
    }
    return new TimePlace(at, new UUID(buffer.getLong(), buffer.getLong()));
  }

  private static DomainException invalid() {
    return DomainException.invalid("/after", "token-of-a-page");
  }
}
