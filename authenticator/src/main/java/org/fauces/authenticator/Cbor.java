package org.fauces.authenticator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the little of CBOR (RFC 8949) that a passkey says. */
final class Cbor {
  private static final int UNSIGNED = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int MAP = 5;
  private static final int IN_HEAD = 24;
  private static final int ONE_BYTE = 24;
  private static final int TWO_BYTES = 25;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Cbor map(int entries) {
    return head(MAP, entries);
  }

  Cbor number(int value) {
    return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  }

  Cbor bytes(byte[] value) {
    head(BYTES, value.length);
    out.writeBytes(value);
    return this;
  }

  Cbor text(String value) {
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    head(TEXT, bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  private Cbor head(int type, int value) {
    int first = type << 5;
    if (value < IN_HEAD) {
      out.write(first | value);
    } else if (value <= 0xff) {
      out.write(first | ONE_BYTE);
      out.write(value);
    } else {
      out.write(first | TWO_BYTES);
      out.write(value >> Byte.SIZE);
      out.write(value);
    }
    return this;
  }
}
