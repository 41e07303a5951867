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
  private static final int CHARACTERS = 26; // 26 x 5 bits
  private static final int GROUP = 5;

  private OneTimeCode() {}

  /** A new code, in groups of five. */
  static Sensitive<String> make() {
    return make(CHARACTERS, GROUP);
  }

  /** A new code of that many characters, 5 random bits each, in groups. */
  static Sensitive<String> make(int characters, int group) {
    var code = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      if (i > 0 && i % group == 0) {
        code.append('-');
      }
      code.append(Base32.ALPHABET.charAt(RANDOM.nextInt(Base32.ALPHABET.length())));
    }
    return Sensitive.of(code.toString());
  }

  /** The hash by which a code is kept; how it was grouped or cased when typed does not matter. */
  static byte[] hash(Sensitive<String> typed) {
    return sha256(plain(typed));
  }

  /** The code without what a person adds or leaves out when typing it from paper. */
  static String plain(Sensitive<String> typed) {
    return typed.reveal().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  static byte[] sha256(String text) {
    return Sha256.of(text.getBytes(UTF_8));
  }
}
