package org.fauces.ai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The Ed25519 public keys whose models may be loaded: the files *.pem of some folders. A file that
 * is no such key is passed over, which trusts less, never more.
 */
public final class TrustedKeys {
  /** How the files of keys end. */
  public static final String SUFFIX = ".pem";

  private static final System.Logger LOG = System.getLogger(TrustedKeys.class.getName());
  private static final String ALGORITHM = "Ed25519";
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";
  private static final int MAX_KEYS = 100;
  private static final int MAX_FILE_BYTES = 4 << 10;
  private static final int FINGERPRINT_CHARACTERS = 32;

  private final Map<String, PublicKey> keys = new LinkedHashMap<>();
  private final boolean unsignedToo;

  private TrustedKeys(Map<String, PublicKey> keys, boolean unsignedToo) {
    this.keys.putAll(keys);
    this.unsignedToo = unsignedToo;
  }

  /** The keys that lie in the folders now; a folder that does not exist has none. */
  public static TrustedKeys in(Path... folders) {
    var keys = new LinkedHashMap<String, PublicKey>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        read(file).ifPresent(key -> keys.put(fingerprint(key), key));
      }
    }
    return new TrustedKeys(keys, false);
  }

  /** No key at all. */
  public static TrustedKeys none() {
    return new TrustedKeys(Map.of(), false);
  }

  /** These keys and another. */
  public TrustedKeys and(PublicKey key) {
    var more = new LinkedHashMap<>(keys);
    more.put(fingerprint(key), key);
    return new TrustedKeys(more, unsignedToo);
  }

  /** For whoever has just trained a model and measures it: unsigned files too. Not for care. */
  public TrustedKeys orUnsigned() {
    return new TrustedKeys(keys, true);
  }

  public boolean acceptUnsigned() {
    return unsignedToo;
  }

  /** Reads a key, PEM or Base64 of its X.509 form; empty when the text is no Ed25519 public key. */
  public static Optional<PublicKey> parse(String text) {
    try {
      String base64 = text.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
      var specification = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
      return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(specification));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The key as PEM. */
  public static String pem(PublicKey key) {
    var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return BEGIN + "\n" + base64 + "\n" + END + "\n";
  }

  /** Names a key: the first 32 hex digits of the SHA-256 of its X.509 form. */
  public static String fingerprint(PublicKey key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_CHARACTERS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java runtime has it
    }
  }

  /** The fingerprint of the trusted key that made the signature over the content. */
  public Optional<String> signer(byte[] signature, byte[] content, int from) {
    return keys.entrySet().stream()
        .filter(key -> verifies(key.getValue(), signature, content, from))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean verifies(PublicKey key, byte[] signature, byte[] content, int from) {
    try {
      var verification = Signature.getInstance(ALGORITHM);
      verification.initVerify(key);
      verification.update(content, from, content.length - from);
      return verification.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // such as a signature that is none
    }
  }

  private static Iterable<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      var sorted = new TreeSet<Path>();
      files.forEach(sorted::add);
      return sorted.stream().limit(MAX_KEYS).toList();
    } catch (IOException e) {
      throw new ModelUnavailable("The folder of trusted keys cannot be read.", e);
    }
  }

  private static Optional<PublicKey> read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var text = new String(in.readNBytes(MAX_FILE_BYTES), StandardCharsets.US_ASCII);
      var key = parse(text);
      if (key.isEmpty()) {
        LOG.log(
            System.Logger.Level.WARNING,
            "{0} is not an Ed25519 public key and is passed over.",
            file.getFileName());
      }
      return key;
    } catch (IOException e) {
      throw new ModelUnavailable("A file of the trusted keys cannot be read.", e);
    }
  }
}
