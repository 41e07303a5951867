package org.fauces.it.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Collections;

/** The server's own signing key, which no attacker has: with it one claim at a time is wrong. */
public record TokenKeys(PrivateKey privateKey, PublicKey publicKey) {
  /** The key of a home that tokens name by this id. */
  public static TokenKeys of(RunningFauces fauces, String name) {
    try {
      var secret = Files.readString(fauces.home().resolve("secrets/token-key-store")).strip();
      var file = fauces.home().resolve("tls/tokens.p12").toFile();
      var store = KeyStore.getInstance(file, secret.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        var key = ECKey.load(store, alias, secret.toCharArray());
        if (key.computeThumbprint().toString().equals(name)) {
          return new TokenKeys(key.toPrivateKey(), key.toPublicKey());
        }
      }
      throw new IllegalStateException("no key of that name");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public JWSSigner signer() {
    try {
      return new ECDSASigner((ECPrivateKey) privateKey);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
