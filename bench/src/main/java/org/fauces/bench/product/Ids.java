package org.fauces.bench.product;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as the 16 bytes that the database keeps. */
public final class Ids {
  private static final int BYTES = 16;

  private Ids() {}

  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  public static UUID read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
