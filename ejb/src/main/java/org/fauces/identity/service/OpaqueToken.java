package org.fauces.identity.service;

import java.security.SecureRandom;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.format.Base64Url;

/** 256 random bits that stand for a right. A plain hash is enough to keep them by. */
final class OpaqueToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private OpaqueToken() {}

  static Sensitive<String> make() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Sensitive.of(Base64Url.encode(bytes));
  }

  static byte[] hash(Sensitive<String> token) {
    return OneTimeCode.sha256(token.reveal());
  }
}
