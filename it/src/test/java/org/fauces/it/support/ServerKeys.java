package org.fauces.it.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Collections;

/** The server's own signing key, which no attacker has: with it one claim at a time is wrong. */
public record ServerKeys(PrivateKey privateKey, PublicKey publicKey) {
  /** The key of that name, as a token's header has it. */
  public static ServerKeys of(RunningFauces fauces, String name) {
    try {
      var secret = Files.readString(fauces.home().resolve("secrets/token-key-store")).strip();
      var file = fauces.home().resolve("tls/tokens.p12").toFile();
      var store = KeyStore.getInstance(file, secret.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        var publicKey = (ECPublicKey) store.getCertificate(alias).getPublicKey();
        var jwk = new ECKey.Builder(Curve.P_256, publicKey).build();
        if (jwk.computeThumbprint().toString().equals(name)) {
          return new ServerKeys((PrivateKey) store.getKey(alias, secret.toCharArray()), publicKey);
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
