package org.fauces.shared.format;

import java.util.Base64;
import java.util.Optional;

/** Byte strings as text that needs no escaping in addresses: base64url, written without padding. */
public final class Base64Url {
  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes; empty where the text is none of the kind. */
  public static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
