package org.fauces.identity.service;

import java.text.Normalizer;

/**
 * The one form of a password that is judged and hashed: keyboards compose the same letter
 * differently, and a word in full-width letters is still that word.
 */
final class PasswordForm {
  private PasswordForm() {}

  static String of(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }
}
