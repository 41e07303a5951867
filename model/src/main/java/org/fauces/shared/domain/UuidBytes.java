package org.fauces.shared.domain;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A UUID as the 16 bytes that the database keeps, most significant first. */
public final class UuidBytes {
  private UuidBytes() {}

  public static byte[] of(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  public static UUID read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
