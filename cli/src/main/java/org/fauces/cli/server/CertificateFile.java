package org.fauces.cli.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fauces.cli.CommandFailure;

/**
 * A certificate of the hospital's own with its private key, as its administrators hand it over: one
 * PKCS#12 file or a PEM chain with a PEM key. It is refused here when it could not serve, since a
 * server that starts with an expired certificate looks healthy to itself only.
 */
public final class CertificateFile {
  private static final Pattern PEM_KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final List<String> KEY_ALGORITHMS = List.of("EC", "RSA");

  private final Key key;
  private final Certificate[] chain;

  private CertificateFile(Key key, Certificate[] chain) {
    this.key = key;
    this.chain = chain;
    requireUsable();
  }

  public static CertificateFile fromPkcs12(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          Key key = store.getKey(alias, password.toCharArray());
          return new CertificateFile(key, store.getCertificateChain(alias));
        }
      }
      throw new CommandFailure("The file " + file + " contains no private key.");
    } catch (GeneralSecurityException | IOException e) {
      throw new CommandFailure(
          "The file " + file + " cannot be read as PKCS#12 with the password given.", e);
    }
  }

  public static CertificateFile fromPem(Path chainFile, Path keyFile) {
    try {
      var certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chainFile)));
      Matcher key = PEM_KEY.matcher(Files.readString(keyFile, US_ASCII));
      if (!key.find()) {
        throw new CommandFailure("The file " + keyFile + " is not an unencrypted PKCS#8 PEM key.");
      }
      return new CertificateFile(
          privateKey(Base64.getMimeDecoder().decode(key.group(1))),
          certificates.toArray(Certificate[]::new));
    } catch (GeneralSecurityException | IOException e) {
      throw new CommandFailure("The certificate's PEM files cannot be read.", e);
    }
  }

  private static PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
    for (String algorithm : KEY_ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      } catch (InvalidKeySpecException e) {
        // The PEM header does not say which it is: the next one may fit.
      }
    }
    throw new CommandFailure("The certificate's key is neither an EC nor an RSA key.");
  }

  private void requireUsable() {
    if (chain == null || chain.length == 0 || !(chain[0] instanceof X509Certificate leaf)) {
      throw new CommandFailure("The certificate file contains no certificate.");
    }
    try {
      leaf.checkValidity();
    } catch (CertificateException e) {
      throw new CommandFailure(
          "The certificate is not valid today (until " + leaf.getNotAfter().toInstant() + ").", e);
    }
    if (!belongTogether(leaf.getPublicKey())) {
      throw new CommandFailure("The private key does not belong to the certificate.");
    }
  }

  private boolean belongTogether(PublicKey publicKey) {
    String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    byte[] probe = "fauces".getBytes(US_ASCII);
    try {
      Signature signer = Signature.getInstance(algorithm);
      signer.initSign((PrivateKey) key);
      signer.update(probe);
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(publicKey);
      verifier.update(probe);
      return verifier.verify(signer.sign());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The key store file's content under the home's own alias and password. */
  KeyStore toKeyStore(String alias, String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(alias, key, password.toCharArray(), chain);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Every JDK writes PKCS#12", e);
    }
  }
}
