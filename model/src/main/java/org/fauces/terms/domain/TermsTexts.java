package org.fauces.terms.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.fauces.shared.domain.TextRules;

/** One version's words in each language of the product, as plain text. */
public record TermsTexts(String ja, String en) {
  /** In code points; both languages stay below what a request may hold. */
  public static final int MAX_LENGTH = 8_000;

  void check() {
    new TextRules()
        .optionalText("/textJa", ja, MAX_LENGTH)
        .optionalText("/textEn", en, MAX_LENGTH)
        .enforce();
  }

  /** What an acceptance names besides the version: the Japanese text, a zero byte, the English. */
  byte[] sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(ja.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return digest.digest(en.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
