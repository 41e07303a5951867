package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Writes rows so that no two different lists of rows give the same bytes: each number has four
 * bytes, highest first; each text its length in bytes before it; each row the number of its columns
 * before them; columns are in the order of their names.
 */
final class CanonicalBytes {
  private static final int USUAL_SIZE = 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);

  /**
   * @param format names what follows and its version, so that bytes of one kind never pass for
   *     another
   */
  CanonicalBytes(String format) {
    text(format);
  }

  CanonicalBytes row(AuditRow row) {
    number(row.columns().size());
    row.columns()
        .forEach(
            (name, value) -> {
              text(name);
              text(value);
            });
    return this;
  }

  CanonicalBytes number(int number) {
    bytes.write(number >>> 24);
    bytes.write(number >>> 16);
    bytes.write(number >>> 8);
    bytes.write(number);
    return this;
  }

  CanonicalBytes text(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    number(encoded.length);
    bytes.writeBytes(encoded);
    return this;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
