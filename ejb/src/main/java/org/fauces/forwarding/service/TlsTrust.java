package org.fauces.forwarding.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom to believe to be the collector, and what to show it. Read anew for every connection, so that
 * a renewed certificate needs no restart.
 */
final class TlsTrust {
  private final Path trustFile;
  private final Path keyFile;
  private final Path keyPasswordFile;

  /** Without a key file, which is null then, no certificate is shown. */
  TlsTrust(Path trustFile, Path keyFile, Path keyPasswordFile) {
    this.trustFile = trustFile;
    this.keyFile = keyFile;
    this.keyPasswordFile = keyPasswordFile;
  }

  SSLContext context() throws IOException {
    try {
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted());
      var context = SSLContext.getInstance("TLS");
      context.init(keys(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("The certificates for the collector cannot be read", e);
    }
  }

  private KeyStore trusted() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var pem = Files.newInputStream(trustFile)) {
      int number = 0;
      var certificates = CertificateFactory.getInstance("X.509").generateCertificates(pem);
      for (Certificate certificate : certificates) {
        store.setCertificateEntry("trusted-" + ++number, certificate);
      }
    }
    if (store.size() == 0) {
      throw new GeneralSecurityException("no certificate");
    }
    return store;
  }

  private KeyManager[] keys() throws GeneralSecurityException, IOException {
    if (keyFile == null) {
      return new KeyManager[0];
    }
    var password = Files.readString(keyPasswordFile).strip().toCharArray();
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(keyFile.toFile(), password), password);
    return keys.getKeyManagers();
  }
}
