package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.fauces.shared.format.Sha256;

/** The digest over the events of one seal: over their digests, in their order. */
final class Contents {
  private static final byte[] FORMAT = "fauces-audit-contents-1\n".getBytes(US_ASCII);

  private final MessageDigest digest = Sha256.start();

  Contents() {
    digest.update(FORMAT);
  }

  void add(String eventDigest) {
    digest.update(eventDigest.getBytes(US_ASCII));
    digest.update((byte) '\n');
  }

  /** Can be asked once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
