package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import org.fauces.shared.format.Sha256;

/** The public half of a key that signs checkpoints, on the curve P-256. */
public record PublicAuditKey(String hex, PublicKey key) {
  /** Fixed length: of a signature in ASN.1 there would be more than one form. */
  static final String ALGORITHM = "SHA256withECDSAinP1363Format";

  private static final int ID_LENGTH = 16;

  static PublicAuditKey of(PublicKey key) {
    return new PublicAuditKey(HexFormat.of().formatHex(key.getEncoded()), key);
  }

  /** Of a SubjectPublicKeyInfo in hexadecimal; empty when it is none. */
  static Optional<PublicAuditKey> parse(String hex) {
    try {
      var spec = new X509EncodedKeySpec(HexFormat.of().parseHex(hex));
      return Optional.of(
          new PublicAuditKey(hex, KeyFactory.getInstance("EC").generatePublic(spec)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The first half of a quarter of the digest: tells keys apart, proves nothing. */
  public String id() {
    var digest = Sha256.of(HexFormat.of().parseHex(hex));
    return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
  }

  boolean verifies(String text, String signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text.getBytes(UTF_8));
      return verifier.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
