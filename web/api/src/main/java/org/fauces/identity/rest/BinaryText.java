package org.fauces.identity.rest;

import java.util.Optional;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.Base64Url;
import org.fauces.shared.format.JsonFields;

/** Byte strings of WebAuthn, in JSON as base64url without padding. */
final class BinaryText {
  /** Far more characters than a credential with its certificates takes. */
  static final int MAX = 16_000;

  private BinaryText() {}

  static byte[] read(JsonFields fields, String name) {
    return decode(fields.string(name, MAX), fields.pointerOf(name));
  }

  static Optional<byte[]> readOptional(JsonFields fields, String name) {
    return fields.optionalString(name, MAX).map(text -> decode(text, fields.pointerOf(name)));
  }

  static String write(byte[] bytes) {
    return Base64Url.encode(bytes);
  }

  private static byte[] decode(String text, String pointer) {
    return Base64Url.decode(text)
        .orElseThrow(() -> DomainException.invalid(pointer, "not-base64url"));
  }
}
