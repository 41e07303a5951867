package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs checkpoints. What it signs is verified by {@link #publicKey()}. */
public final class SigningKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int PEM_LINE = 64;

  private final PrivateKey key;
  private final PublicAuditKey publicKey;

  private SigningKey(PrivateKey key, PublicAuditKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  public static SigningKey generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      var pair = generator.generateKeyPair();
      return new SigningKey(pair.getPrivate(), PublicAuditKey.of(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no P-256", e);
    }
  }

  /**
   * Reads a private key that belongs to a public one.
   *
   * @throws TrailUnreadable when it is no key or belongs to another
   */
  public static SigningKey parse(String pem, PublicAuditKey publicKey) {
    try {
      var body = pem.replace(BEGIN, "").replace(END, "");
      var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
      var key = new SigningKey(KeyFactory.getInstance("EC").generatePrivate(spec), publicKey);
      if (publicKey.verifies("probe", key.sign("probe"))) {
        return key;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // the message may quote the file: the sentence below must do
    }
    throw new TrailUnreadable(
        "The private key of the audit trail's key " + publicKey.id() + " is broken.");
  }

  /** PKCS#8 in PEM, not encrypted: for a file that only its owner reads. */
  public String toPem() {
    var encoder = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
    return BEGIN + "\n" + encoder.encodeToString(key.getEncoded()) + "\n" + END + "\n";
  }

  public PublicAuditKey publicKey() {
    return publicKey;
  }

  String sign(String text) {
    try {
      var signer = Signature.getInstance(PublicAuditKey.ALGORITHM);
      signer.initSign(key);
      signer.update(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot sign with P-256", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + publicKey.id() + "]"; // never the key
  }
}
