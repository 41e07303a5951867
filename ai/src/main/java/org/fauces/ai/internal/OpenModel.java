package org.fauces.ai.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.TrustedKeys;
import org.fauces.ai.drift.ReferenceDistribution;
import org.fauces.ai.fusion.HeadParameters;

/**
 * The parts of a model whose file was found unaltered.
 *
 * @param network looks at single photos
 * @param head joins what it saw with the interview
 * @param manifest what it says of itself
 * @param reference what it was trained on, where it says so
 * @param digest names what computes
 * @param signer fingerprint of the key that signed it, empty when it is unsigned
 */
public record OpenModel(
    PhotoNetwork network,
    HeadParameters head,
    ModelManifest manifest,
    Optional<ReferenceDistribution> reference,
    String digest,
    String signer) {

  /**
   * Reads a model for whoever works on it: unsigned, or signed by a key that lies beside it.
   *
   * @param place the file, or the folder that holds it
   * @throws ModelUnavailable when it is missing, altered or unfit
   */
  public static OpenModel read(Path place) {
    Path file = ModelWriter.file(place);
    return read(file, TrustedKeys.in(file.toAbsolutePath().getParent()).orUnsigned());
  }

  /**
   * Reads a model that somebody else made.
   *
   * @throws ModelUnavailable when it is missing, not signed by one of the keys, or unfit
   */
  public static OpenModel read(Path file, TrustedKeys keys) {
    return open(ModelPackage.read(file, keys));
  }

  static OpenModel open(ModelPackage found) {
    var head = ModelJson.head(found.head());
    var manifest = found.readManifest();
    var network = found.network().open();
    if (!ModelWriter.describes(manifest, network.inputPx(), head)) {
      throw new ModelUnavailable("The model's manifest contradicts what it computes.");
    }
    ModelHead.requireFits(head, network.types(), network.conditions());
    return new OpenModel(
        network, head, manifest, found.readReference(), found.digest(), found.signer());
  }
}
