package org.fauces.protection.format;

/**
 * The master keys cannot be used; the message is one sentence for the operator, without key
 * material.
 */
public class KeysUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeysUnusable(String sentence) {
    super(sentence);
  }

  KeysUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
