package org.fauces.protection.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.ConfigurationV0;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * The two keys everything else hangs on: one wraps data keys, one computes search indexes.
 *
 * <p>They are made at first start and kept in one file that only its owner can read. Whoever holds
 * that file and a copy of the data reads everything; whoever loses it has lost the data.
 */
public final class MasterKeys {

  private static final int CHECK_BYTES = 16;

  private final Aead wrapping;
  private final PrfSet indexing;

  MasterKeys(MasterKeysets keysets) throws GeneralSecurityException {
    KeyCreation.register();
    this.wrapping = keysets.wrapping().getPrimitive(ConfigurationV0.get(), Aead.class);
    this.indexing = keysets.indexing().getPrimitive(ConfigurationV0.get(), PrfSet.class);
  }

  /**
   * Opens {@code master.json} in the given directory and makes both when they do not exist yet.
   * Processes that race to create it all end with the same keys.
   *
   * @param directory the keys' own directory, mode 0700
   * @throws KeysUnusable if the file is readable by others, belongs to somebody else or is broken
   */
  public static MasterKeys openOrCreate(Path directory) {
    var keysets = new KeyFile(requireNonNull(directory, "directory")).openOrCreate();
    try {
      return new MasterKeys(keysets);
    } catch (GeneralSecurityException e) {
      throw new KeysUnusable("The master keys are of a kind that this version cannot use.");
    }
  }

  /** Makes the key of a new object. */
  public DataKey newDataKey(ObjectId id) {
    requireNonNull(id, "id");
    try {
      var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, binding(id));
      return dataKey(id, wrapped, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Making a data key for " + id.kind() + " failed", e);
    }
  }

  /**
   * Opens the key of an existing object.
   *
   * @throws CiphertextRejected if the wrapped key was altered or belongs to another object
   */
  public DataKey open(byte[] wrapped, ObjectId id) {
    requireNonNull(wrapped, "wrapped");
    requireNonNull(id, "id");
    try {
      var key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, binding(id));
      return dataKey(id, wrapped, key);
    } catch (GeneralSecurityException e) {
      throw new CiphertextRejected(id.kind(), "wrapped-key");
    }
  }

  /** Keyed indexes for searching sealed fields. */
  public BlindIndex blindIndex() {
    return new BlindIndex(indexing);
  }

  /**
   * A public value that differs for other keys. Stored with the data, it tells at start that the
   * key file and the database belong together, before anything unreadable is written.
   */
  public String checkValue() {
    try {
      var check = indexing.computePrimary("master-keys-check".getBytes(UTF_8), CHECK_BYTES);
      return HexFormat.of().formatHex(check);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Computing the check value failed", e);
    }
  }

  private static DataKey dataKey(ObjectId id, byte[] wrapped, KeysetHandle key)
      throws GeneralSecurityException {
    return new DataKey(id, wrapped, key.getPrimitive(ConfigurationV0.get(), Aead.class));
  }

  private static byte[] binding(ObjectId id) {
    return id.binding().getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return "MasterKeys";
  }
}
