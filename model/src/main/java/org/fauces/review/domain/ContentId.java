package org.fauces.review.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a row that an event names and that is never changed: a digest of its content, so that
 * the sealed event shows a row that was changed later.
 */
final class ContentId {
  private static final long VERSION_8 = 0x8000L; // RFC 9562, 5.8: made by a rule of our own

  private ContentId() {}

  /**
   * The first 128 bits of the SHA-256 of the columns in their order, each followed by a line feed,
   * null as an empty line, with version and variant of a UUID put over them.
   */
  static UUID of(Object... columns) {
    var text = new StringBuilder();
    for (Object column : columns) {
      text.append(column == null ? "" : column).append('\n');
    }
    var digest = ByteBuffer.wrap(sha256(text.toString()));
    return new UUID(
        (digest.getLong() & ~0xF000L) | VERSION_8,
        (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every platform has it
    }
  }
}
