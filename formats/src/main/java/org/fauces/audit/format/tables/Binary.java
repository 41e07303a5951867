package org.fauces.audit.format.tables;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/** Binary columns and their text: ids as UUIDs, all others in lower-case hexadecimal. */
final class Binary {
  private static final int ID_BYTES = 16;

  private Binary() {}

  static String text(byte[] bytes) {
    if (bytes.length != ID_BYTES) {
      return HexFormat.of().formatHex(bytes);
    }
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong()).toString();
  }

  static byte[] id(String uuid) {
    return id(UUID.fromString(uuid));
  }

  static byte[] id(UUID uuid) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
