package org.fauces.ai.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.TrustedKeys;
import org.fauces.ai.drift.ReferenceDistribution;

/**
 * A model in one file: an Ed25519 signature, and behind it everything that it covers, which is
 * manifest, network, head, reference and weights as {@link Sections}. The signature is compared
 * before anything else of the file is looked at; 64 zero bytes in its place mean "not signed yet".
 *
 * @param manifest JSON
 * @param network plan and weights
 * @param head JSON of {@link org.fauces.ai.fusion.HeadParameters}
 * @param reference JSON of {@link ReferenceDistribution}; no byte when the model says nothing of it
 * @param signer fingerprint of the key whose signature it carries, empty when it carries none
 */
record ModelPackage(
    byte[] manifest, NetworkFile network, byte[] head, byte[] reference, String signer) {
  static final int SIGNATURE_BYTES = 64;
  private static final int MAX_MANIFEST_BYTES = 256 << 10;
  private static final int MAX_HEAD_BYTES = 512 << 10;
  private static final int MAX_REFERENCE_BYTES = 256 << 10;

  /** No model file is longer, in bytes. */
  static final int MAX_BYTES =
      NetworkFile.MAX_WEIGHTS_BYTES
          + NetworkFile.MAX_PLAN_BYTES
          + MAX_MANIFEST_BYTES
          + MAX_HEAD_BYTES
          + MAX_REFERENCE_BYTES
          + 1024;

  /**
   * Reads a file.
   *
   * @throws ModelUnavailable when it is missing, too large, not signed by a trusted key or
   *     malformed
   */
  static ModelPackage read(Path file, TrustedKeys keys) {
    return parse(bytes(file), keys);
  }

  static ModelPackage parse(byte[] file, TrustedKeys keys) {
    return parts(file, requireSigner(file, keys));
  }

  private static String requireSigner(byte[] file, TrustedKeys keys) {
    if (file.length <= SIGNATURE_BYTES) {
      throw new ModelUnavailable("The model file is cut off.");
    }
    byte[] signature = Arrays.copyOf(file, SIGNATURE_BYTES);
    boolean unsigned = Arrays.equals(signature, new byte[SIGNATURE_BYTES]);
    if (unsigned && keys.acceptUnsigned()) {
      return "";
    }
    return keys.signer(signature, file, SIGNATURE_BYTES)
        .orElseThrow(
            () ->
                new ModelUnavailable(
                    unsigned
                        ? "The model file is not signed."
                        : "The model file was altered, or signed by a key that is not trusted"
                            + " here."));
  }

  private static ModelPackage parts(byte[] file, String signer) {
    var sections =
        Sections.split(
            file,
            SIGNATURE_BYTES,
            MAX_MANIFEST_BYTES,
            NetworkFile.MAX_PLAN_BYTES,
            MAX_HEAD_BYTES,
            MAX_REFERENCE_BYTES,
            NetworkFile.MAX_WEIGHTS_BYTES);
    var network = new NetworkFile(sections.get(1), sections.get(4));
    return new ModelPackage(sections.get(0), network, sections.get(2), sections.get(3), signer);
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ModelUnavailable("The model file " + file.getFileName() + " is missing.");
    }
    try (var in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new ModelUnavailable("The model file is too large.");
      }
      return content;
    } catch (IOException e) {
      throw new ModelUnavailable("The model file cannot be read.", e);
    }
  }

  /** The file without a signature: 64 zero bytes stand in its place. */
  byte[] unsigned() {
    byte[] sections =
        Sections.join(List.of(manifest, network.plan(), head, reference, network.weights()));
    byte[] file = new byte[SIGNATURE_BYTES + sections.length];
    System.arraycopy(sections, 0, file, SIGNATURE_BYTES, sections.length);
    return file;
  }

  ModelManifest readManifest() {
    return ModelJson.manifest(manifest);
  }

  Optional<ReferenceDistribution> readReference() {
    return reference.length == 0 ? Optional.empty() : Optional.of(ModelJson.reference(reference));
  }

  ModelPackage withManifest(ModelManifest other) {
    return new ModelPackage(ModelJson.write(other), network, head, reference, "");
  }

  /**
   * Names what computes: over network, head and weights, each with its length before it. The same
   * model keeps it when it is signed, or signed anew with further figures.
   */
  String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(Sections.join(List.of(network.plan(), head, network.weights())));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java runtime has it
    }
  }
}
