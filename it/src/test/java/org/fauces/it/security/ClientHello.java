package org.fauces.it.security;

import java.nio.ByteBuffer;

/** The first message of a TLS client up to version 1.2 (RFC 5246, section 7.4.1.2). */
final class ClientHello {
  private static final int RANDOM_BYTES = 32;

  // ECDHE with AES in GCM for 1.2, and with AES in CBC, which the older versions know too
  private static final int[] SUITES = {
    0xC02B, 0xC02C, 0xC02F, 0xC030, 0xC009, 0xC00A, 0xC013, 0xC014, 0x002F, 0x0035
  };
  private static final int[] CURVES = {23, 24, 29};
  private static final int[] SIGNATURES = {0x0403, 0x0503, 0x0401, 0x0501, 0x0804, 0x0203, 0x0201};

  private ClientHello() {}

  /** The highest version is 0x0301 for 1.0, 0x0302 for 1.1 and 0x0303 for 1.2. */
  static byte[] of(int highestVersion) {
    var extensions = concat(extension(10, list(CURVES)), extension(13, list(SIGNATURES)));
    var body =
        concat(
            number(highestVersion),
            new byte[RANDOM_BYTES],
            new byte[] {0}, // no session to resume
            list(SUITES),
            new byte[] {1, 0}, // no compression
            number(extensions.length),
            extensions);
    var message = concat(new byte[] {1, 0}, number(body.length), body);
    return concat(new byte[] {22, 3, 1}, number(message.length), message);
  }

  private static byte[] extension(int type, byte[] data) {
    return concat(number(type), number(data.length), data);
  }

  /** Two-byte numbers behind their length in bytes. */
  private static byte[] list(int[] numbers) {
    var bytes = ByteBuffer.allocate(2 + 2 * numbers.length).putShort((short) (2 * numbers.length));
    for (int number : numbers) {
      bytes.putShort((short) number);
    }
    return bytes.array();
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(2).putShort((short) value).array();
  }

  private static byte[] concat(byte[]... parts) {
    var length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    var whole = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      whole.put(part);
    }
    return whole.array();
  }
}
