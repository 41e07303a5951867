package org.fauces.identity.service;

import java.util.Locale;
import java.util.Set;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;

/**
 * What a password must be: long rather than strange. Thirteen characters is what the Japanese
 * guidelines for medical information systems ask for where passwords are not changed by rote.
 */
final class PasswordPolicy {
  static final int MIN_CHARACTERS = 13;
  static final int MAX_CHARACTERS = 128;
  private static final int MIN_DIFFERENT = 5;

  /** Beginnings of the commonest passwords of that length; what follows adds nothing. */
  private static final Set<String> COMMON =
      Set.of(
          "123456789",
          "987654321",
          "abcdefgh",
          "qwertyui",
          "1q2w3e4r",
          "1qaz2wsx",
          "asdfghjk",
          "password",
          "passw0rd",
          "p@ssw0rd",
          "p@ssword",
          "iloveyou",
          "letmein",
          "welcome",
          "administrator",
          "changeme",
          "sakura",
          "hospital",
          "fauces");

  private PasswordPolicy() {}

  /** Refuses a password by the first rule it breaks. */
  static void check(Sensitive<String> password, SignInName name) {
    var text = password.reveal();
    int length = text.codePointCount(0, text.length());
    if (length < MIN_CHARACTERS) {
      throw refused("too-short");
    }
    if (length > MAX_CHARACTERS) {
      throw refused("too-long");
    }
    var folded = text.toLowerCase(Locale.ROOT);
    if (folded.contains(name.value())) {
      throw refused("contains-sign-in-name");
    }
    if (isCommon(folded)) {
      throw refused("too-common");
    }
  }

  private static boolean isCommon(String folded) {
    return folded.codePoints().distinct().count() < MIN_DIFFERENT
        || COMMON.stream().anyMatch(common -> isMostly(folded, common));
  }

  // a long phrase may well contain a common word; a common word with an ornament may not pass
  private static boolean isMostly(String folded, String common) {
    return folded.contains(common) && folded.length() - common.length() < MIN_CHARACTERS - 2;
  }

  private static DomainException refused(String rule) {
    return DomainException.invalid("/password", rule);
  }
}
