package org.fauces.it.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app. The server takes a clock that is one step off, and no code after a later
 * one: so a test may show those of the step before, of now and of the step to come, in that order,
 * without waiting for any.
 */
public final class TotpApp {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final SecretKeySpec secret;

  /**
   * @param secret as it is typed
   */
  public TotpApp(String secret) {
    this.secret = new SecretKeySpec(decode(secret), codes.getAlgorithm());
  }

  /** The code so many steps from now. */
  public String code(int steps) {
    try {
      var then = Instant.now().plusSeconds((long) steps * STEP_SECONDS);
      return codes.generateOneTimePasswordString(secret, then, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decode(String text) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (char letter : text.toCharArray()) {
      buffer = buffer << 5 | ALPHABET.indexOf(letter);
      held += 5;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes.write(buffer >> held);
        buffer &= (1 << held) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
