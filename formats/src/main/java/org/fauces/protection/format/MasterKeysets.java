package org.fauces.protection.format;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.GeneralSecurityException;

/** The key file's content: two Tink keysets in clear text, side by side in one JSON object. */
record MasterKeysets(KeysetHandle wrapping, KeysetHandle indexing) {

  private static final int FORMAT = 1;

  static MasterKeysets generate() throws GeneralSecurityException {
    KeyCreation.register();
    return new MasterKeysets(
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
        KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
  }

  static MasterKeysets parse(String json) throws GeneralSecurityException {
    try (var reader = Json.createReader(new StringReader(json))) {
      var root = reader.readObject();
      if (root.getInt("format") != FORMAT) {
        throw new GeneralSecurityException("unknown format");
      }
      return new MasterKeysets(keyset(root, "wrapping"), keyset(root, "indexing"));
    } catch (JsonException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException e) {
      // so JSON-P answers a missing name and an endless number, and Tink an unknown algorithm;
      // their messages may quote the file
      throw new GeneralSecurityException("not a key file");
    }
  }

  String toJson() throws GeneralSecurityException {
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("wrapping", json(wrapping))
        .add("indexing", json(indexing))
        .build()
        .toString();
  }

  private static KeysetHandle keyset(JsonObject root, String name) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        root.getJsonObject(name).toString(), InsecureSecretKeyAccess.get());
  }

  private static JsonObject json(KeysetHandle keyset) throws GeneralSecurityException {
    var text = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @Override
  public String toString() {
    return "MasterKeysets"; // never its components
  }
}
