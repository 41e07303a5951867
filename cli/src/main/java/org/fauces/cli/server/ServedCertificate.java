package org.fauces.cli.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;

/**
 * The certificate in a home's key store.
 *
 * @param alias the only one in the store
 */
record ServedCertificate(String alias, X509Certificate certificate) {

  static ServedCertificate read(Path keyStore, String password) {
    try (InputStream in = Files.newInputStream(keyStore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      String alias = Collections.list(store.aliases()).get(0);
      return new ServedCertificate(alias, (X509Certificate) store.getCertificate(alias));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The key store " + keyStore + " cannot be read", e);
    }
  }

  boolean isOf(String expectedAlias) {
    return alias.equals(expectedAlias);
  }

  boolean endsBefore(Instant time) {
    return certificate.getNotAfter().toInstant().isBefore(time);
  }

  LocalDate end() {
    return LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC);
  }

  boolean names(String hostname) {
    try {
      String name = isAddress(hostname) ? canonical(hostname) : hostname;
      return certificate.getSubjectAlternativeNames().stream()
          .anyMatch(entry -> name.equalsIgnoreCase(entry.get(1).toString()));
    } catch (GeneralSecurityException | IOException e) {
      return false;
    }
  }

  static boolean isAddress(String hostname) {
    return hostname.matches("[0-9.]+|.*:.*");
  }

  /** An address has many spellings; the certificate holds its bytes. */
  private static String canonical(String address) throws IOException {
    return InetAddress.getByName(address).getHostAddress();
  }
}
