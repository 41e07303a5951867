package org.fauces.ai.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.fauces.ai.ModelUnavailable;

/**
 * The files of a model, read once and compared with the manifest before anything parses them: a
 * network file names classes and is therefore as good as code.
 */
final class ModelFiles {
  static final String MANIFEST = "manifest.json";
  static final String NETWORK = "throat.zip";
  static final String HEAD = "head.json";
  private static final int MAX_BYTES = 10 << 20;
  private static final int MAX_MANIFEST_BYTES = 64 << 10;

  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, String> digests;

  private ModelFiles(Map<String, String> digests) {
    this.digests = new TreeMap<>(digests);
  }

  static ModelFiles read(Path directory) {
    var manifest = ModelJson.manifest(bytes(directory, MANIFEST, MAX_MANIFEST_BYTES));
    var files = new ModelFiles(manifest.files());
    for (String name : new String[] {NETWORK, HEAD}) {
      byte[] content = bytes(directory, name, MAX_BYTES);
      if (!sha256(content).equals(manifest.files().get(name))) {
        throw new ModelUnavailable("The model file " + name + " differs from its manifest.");
      }
      files.contents.put(name, content);
    }
    return files;
  }

  private static byte[] bytes(Path directory, String name, int limit) {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new ModelUnavailable("The model file " + name + " is missing.");
    }
    try (var in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(limit + 1);
      if (content.length > limit) {
        throw new ModelUnavailable("The model file " + name + " is too large.");
      }
      return content;
    } catch (IOException e) {
      throw new ModelUnavailable("The model file " + name + " cannot be read.", e);
    }
  }

  byte[] network() {
    return contents.get(NETWORK);
  }

  byte[] head() {
    return contents.get(HEAD);
  }

  /** One digest for the whole model: over the sorted lines "name:digest". */
  String digest() {
    var lines = new StringBuilder();
    for (String name : contents.keySet()) {
      lines.append(name).append(':').append(digests.get(name)).append('\n');
    }
    return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java runtime has it
    }
  }
}
