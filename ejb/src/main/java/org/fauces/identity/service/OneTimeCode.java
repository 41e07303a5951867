package org.fauces.identity.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Locale;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.Sha256;

/**
 * A code that stands for a right, once. With 130 random bits a plain hash is enough to keep it by:
 * there is nothing to guess.
 */
final class OneTimeCode {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int CHARACTERS = 26; // 26 x 5 bits
  private static final int GROUP = 5;

  private OneTimeCode() {}

  /** A new code, in groups of five. */
  static Sensitive<String> make() {
    var code = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return Sensitive.of(code.toString());
  }

  /** The hash by which a code is kept; how it was grouped or cased when typed does not matter. */
  static byte[] hash(Sensitive<String> typed) {
    return sha256(typed.reveal().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  static byte[] sha256(String text) {
    return Sha256.of(text.getBytes(UTF_8));
  }
}
