package org.fauces.protection.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/**
 * The key of one patient or photo: AES-256-GCM, each ciphertext bound to object and field.
 *
 * <p>Safe for use by several threads. Deleting the wrapped form everywhere makes all that it sealed
 * unreadable.
 */
public final class DataKey {

  private final ObjectId id;
  private final byte[] wrapped;
  private final Aead aead;

  DataKey(ObjectId id, byte[] wrapped, Aead aead) {
    this.id = id;
    this.wrapped = wrapped.clone();
    this.aead = aead;
  }

  /** This key under the master key, to be stored beside the object; about 150 bytes. */
  public byte[] wrapped() {
    return wrapped.clone();
  }

  /** The ciphertext is 33 bytes longer than the plaintext. */
  public byte[] seal(String field, byte[] plaintext) {
    requireNonNull(plaintext, "plaintext");
    try {
      return aead.encrypt(plaintext, binding(field));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealing " + id.kind() + "." + field + " failed", e);
    }
  }

  /**
   * Gives the plaintext back.
   *
   * @throws CiphertextRejected if it was altered, or sealed for another object or field
   */
  public byte[] open(String field, byte[] ciphertext) {
    requireNonNull(ciphertext, "ciphertext");
    try {
      return aead.decrypt(ciphertext, binding(field));
    } catch (GeneralSecurityException e) {
      throw new CiphertextRejected(id.kind(), field); // the cause would add nothing but noise
    }
  }

  public byte[] sealText(String field, String plaintext) {
    return seal(field, requireNonNull(plaintext, "plaintext").getBytes(UTF_8));
  }

  public String openText(String field, byte[] ciphertext) {
    return new String(open(field, ciphertext), UTF_8);
  }

  private byte[] binding(String field) {
    return (id.binding() + "|" + SealedName.require(field, "field")).getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return "DataKey[" + id.kind() + "]";
  }
}
