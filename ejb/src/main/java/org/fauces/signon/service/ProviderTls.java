package org.fauces.signon.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Whom a connection to an identity system trusts: the hospital's own authority, if it has one. */
final class ProviderTls {
  private ProviderTls() {}

  /** Trusts the certificates of a PEM file and no others; without a file those of the platform. */
  static SSLSocketFactory trusting(Optional<Path> caFile) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust(caFile).getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the certificates of ca-file cannot be used", e);
    }
  }

  private static TrustManagerFactory trust(Optional<Path> caFile)
      throws GeneralSecurityException, IOException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(caFile.isEmpty() ? null : keyStore(caFile.get()));
    return trust;
  }

  private static KeyStore keyStore(Path caFile) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(caFile)) {
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("ca-" + store.size(), each);
      }
    }
    return store;
  }
}
