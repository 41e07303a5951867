package org.fauces.cli.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.fauces.shared.format.Sha256;

/**
 * The one-time code that lets its holder make the first administrator. The server gets its digest
 * only; the code itself exists in this process's memory and on the terminal.
 */
public final class SetupCode {
  /** Long enough for a person to come to the terminal, short enough to be worthless in a scroll. */
  static final Duration VALIDITY = Duration.ofHours(24);

  private static final int CHARACTERS = 26; // 26 x 5 bits: at least 128 bits of chance
  private static final int GROUP = 5;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final String code;
  private final Instant expiresAt;

  private SetupCode(String code, Instant expiresAt) {
    this.code = code;
    this.expiresAt = expiresAt;
  }

  public static SetupCode make(Instant now) {
    SecureRandom random = new SecureRandom();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new SetupCode(code.toString(), now.plus(VALIDITY));
  }

  /** For the terminal and for the demonstration's own request, and for nothing else. */
  public String reveal() {
    return code;
  }

  /** Lower-case hexadecimal SHA-256 of the code exactly as it is shown, dashes included. */
  public String sha256() {
    return HexFormat.of().formatHex(Sha256.of(code.getBytes(UTF_8)));
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  @Override
  public String toString() {
    return "SetupCode[expiresAt=" + expiresAt + "]";
  }
}
