package org.fauces.authenticator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A passkey (P-256, user verified) whose key follows from a text. Its answers are WebAuthn's fields
 * as base64url. The counter follows the clock, so that another process with the same key goes on
 * counting.
 */
public final class SoftwarePasskey {
  private static final int COORDINATE_BYTES = 32;
  private static final byte PRESENT = 0x01;
  private static final byte VERIFIED = 0x04;
  private static final byte WITH_CREDENTIAL = 0x40;
  private static final long TICK_MILLISECONDS = 10;
  private static final long COUNTER_MASK = 0x7fffffffL;

  private final byte[] credentialId;
  private final KeyPair keys;
  private final byte flags;
  private final AtomicLong counter = new AtomicLong();

  private SoftwarePasskey(byte[] credentialId, KeyPair keys, int flags) {
    this.credentialId = credentialId;
    this.keys = keys;
    this.flags = (byte) flags;
  }

  /** Where it is used, and what it is to sign there. */
  public record Asked(String origin, String relyingPartyId, String challenge) {}

  /** The passkey of a text, always the same. */
  public static SoftwarePasskey of(String text) {
    try {
      var random = SecureRandom.getInstance("SHA1PRNG"); // repeats itself when seeded at once
      random.setSeed(sha256(text.getBytes(UTF_8)));
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      var id = sha256(("id of " + text).getBytes(UTF_8));
      return new SoftwarePasskey(id, generator.generateKeyPair(), PRESENT | VERIFIED);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same on a device that does not ask who holds it. */
  public SoftwarePasskey withoutVerification() {
    return new SoftwarePasskey(credentialId, keys, PRESENT);
  }

  /** What it says when it is made: {@code clientDataJSON} and {@code attestationObject}. */
  public Map<String, String> create(Asked asked) {
    var authenticatorData = new ByteArrayOutputStream();
    authenticatorData.writeBytes(authenticatorData(asked, (byte) (flags | WITH_CREDENTIAL)));
    authenticatorData.writeBytes(new byte[16]); // it says nothing of its maker
    authenticatorData.writeBytes(
        ByteBuffer.allocate(Short.BYTES).putShort((short) credentialId.length).array());
    authenticatorData.writeBytes(credentialId);
    authenticatorData.writeBytes(publicKey());
    var attestation =
        new Cbor()
            .map(3)
            .text("fmt")
            .text("none")
            .text("attStmt")
            .map(0)
            .text("authData")
            .bytes(authenticatorData.toByteArray());
    return Map.of(
        "clientDataJSON", text(clientData("webauthn.create", asked)),
        "attestationObject", text(attestation.toBytes()));
  }

  /** What it says when it signs; it does not name its holder, whom its id gives away. */
  public Map<String, String> sign(Asked asked) {
    var authenticatorData = authenticatorData(asked, flags);
    var clientData = clientData("webauthn.get", asked);
    return Map.of(
        "credentialId", text(credentialId),
        "clientDataJSON", text(clientData),
        "authenticatorData", text(authenticatorData),
        "signature", text(signature(authenticatorData, sha256(clientData))));
  }

  public byte[] credentialId() {
    return credentialId.clone();
  }

  public PrivateKey privateKey() {
    return keys.getPrivate();
  }

  /** How often it has signed by now, as it would say next. */
  public int nextCount() {
    long now = System.currentTimeMillis() / TICK_MILLISECONDS & COUNTER_MASK;
    return (int) counter.updateAndGet(last -> Math.max(last + 1, now));
  }

  private byte[] authenticatorData(Asked asked, byte said) {
    return ByteBuffer.allocate(37)
        .put(sha256(asked.relyingPartyId().getBytes(UTF_8)))
        .put(said)
        .putInt(nextCount())
        .array();
  }

  private static byte[] clientData(String type, Asked asked) {
    return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}"""
        .formatted(type, asked.challenge(), asked.origin())
        .getBytes(UTF_8);
  }

  private byte[] signature(byte[] authenticatorData, byte[] clientDataHash) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(authenticatorData);
      signature.update(clientDataHash);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** After RFC 9053: an elliptic curve key for ES256 on P-256. */
  private byte[] publicKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return new Cbor()
        .map(5)
        .number(1)
        .number(2)
        .number(3)
        .number(-7)
        .number(-1)
        .number(1)
        .number(-2)
        .bytes(coordinate(point.getAffineX()))
        .number(-3)
        .bytes(coordinate(point.getAffineY()))
        .toBytes();
  }

  private static byte[] coordinate(BigInteger value) {
    var bytes = value.toByteArray(); // with a sign, or shorter than it should be
    var padded = new byte[COORDINATE_BYTES + bytes.length];
    System.arraycopy(bytes, 0, padded, COORDINATE_BYTES, bytes.length);
    return Arrays.copyOfRange(padded, padded.length - COORDINATE_BYTES, padded.length);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
