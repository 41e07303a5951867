package org.fauces.cli.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.fauces.ai.TrustedKeys;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.PrivateFiles;

/**
 * An Ed25519 private key as PKCS#8 in PEM, encrypted by a passphrase (PBES2, as OpenSSL does it) or
 * readable by its owner alone. Its public half lies beside it, with the ending {@value #PUBLIC}.
 */
public final class SigningKeyFile {
  /** Ending of the public half. */
  public static final String PUBLIC = ".pub" + TrustedKeys.SUFFIX;

  private static final String ALGORITHM = "Ed25519";
  private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

  private final Path file;

  public SigningKeyFile(Path file) {
    this.file = file;
  }

  /** A pair that is in memory only. */
  public static KeyPair fresh() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java runtime has it
    }
  }

  /** Makes a key, never in place of another. */
  public KeyPair make() {
    if (Files.exists(file) || Files.exists(publicFile())) {
      throw new CommandFailure("The file " + file + " or its public half exists already.");
    }
    var pair = fresh();
    PrivateFiles.write(file, pem(pair.getPrivate().getEncoded()));
    PrivateFiles.write(publicFile(), TrustedKeys.pem(pair.getPublic()));
    return pair;
  }

  /** Reads both halves. */
  public KeyPair read(char[] passphrase) {
    String text = text(file);
    boolean encrypted = text.contains(ENCRYPTED);
    if (!encrypted) {
      requirePrivate();
    } else if (passphrase.length == 0) {
      throw new CommandFailure("The key " + file + " is encrypted; give --passphrase-file.");
    }
    var other = TrustedKeys.parse(text(publicFile()));
    if (other.isEmpty()) {
      throw new CommandFailure("The file " + publicFile() + " is not an Ed25519 public key.");
    }
    return new KeyPair(other.get(), privateKey(text, encrypted, passphrase));
  }

  private PrivateKey privateKey(String text, boolean encrypted, char[] passphrase) {
    try {
      byte[] der = der(text);
      KeySpec key = encrypted ? decrypt(der, passphrase) : new PKCS8EncodedKeySpec(der);
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(key);
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new CommandFailure(
          "The file " + file + " is not an Ed25519 key in PKCS#8, or the passphrase is wrong.", e);
    }
  }

  /** Where the public half lies. */
  public Path publicFile() {
    return file.resolveSibling(file.getFileName() + PUBLIC);
  }

  private static KeySpec decrypt(byte[] der, char[] passphrase)
      throws GeneralSecurityException, IOException {
    var info = new EncryptedPrivateKeyInfo(der);
    // what PBES2 chose stands in its parameters, and this is how the runtime says it
    String algorithm = info.getAlgParameters().toString();
    var secret = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(passphrase));
    var cipher = Cipher.getInstance(algorithm);
    cipher.init(Cipher.DECRYPT_MODE, secret, info.getAlgParameters());
    return info.getKeySpec(cipher);
  }

  private void requirePrivate() {
    try {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
      rights.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      if (!rights.isEmpty()) {
        throw new CommandFailure(
            "Others may read the key " + file + "; make it yours alone (chmod 600) or encrypt it.");
      }
    } catch (IOException e) {
      throw new CommandFailure("The file " + file + " cannot be read.", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new CommandFailure("The file " + file + " cannot be read.", e);
    }
  }

  private static String pem(byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }

  private static byte[] der(String pem) {
    return Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
  }
}
