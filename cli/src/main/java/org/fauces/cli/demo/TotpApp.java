package org.fauces.cli.demo;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app after RFC 6238 for the demonstration's administrator. */
final class TotpApp {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String ALGORITHM = "HmacSHA1";
  private static final int STEP_SECONDS = 30;
  private static final int CODES = 1_000_000;

  private TotpApp() {}

  /** The code of an instant. */
  static String code(String secret, Instant now) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
      long step = now.getEpochSecond() / STEP_SECONDS;
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      return "%06d".formatted(number % CODES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** How long the code of an instant lasts. */
  static long secondsLeft(Instant now) {
    return STEP_SECONDS - now.getEpochSecond() % STEP_SECONDS;
  }

  private static byte[] bytes(String base32) {
    var bytes = new byte[base32.length() * 5 / 8];
    int buffer = 0;
    int held = 0;
    int made = 0;
    for (char letter : base32.toCharArray()) {
      buffer = buffer << 5 | ALPHABET.indexOf(letter);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes[made++] = (byte) (buffer >> held);
        buffer &= (1 << held) - 1;
      }
    }
    return Arrays.copyOf(bytes, made);
  }
}
