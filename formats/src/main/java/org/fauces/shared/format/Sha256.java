package org.fauces.shared.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java platform must have. */
public final class Sha256 {
  public static final int BYTES = 32;

  private Sha256() {}

  public static byte[] of(byte[] bytes) {
    return start().digest(bytes);
  }

  /** The digest of a file's content, read once and not kept. */
  public static byte[] of(Path file) throws IOException {
    var digest = start();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  /** For what comes in parts. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
