package org.fauces.ai.internal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.TrustedKeys;

/** Turns a model of one's own into one that others can trust. */
public final class SignedPackage {
  private SignedPackage() {}

  /** See {@link org.fauces.ai.ModelSigner#sign}. */
  public static ModelManifest make(
      Path place, PrivateKey key, PublicKey publicKey, String figuresOn) {
    Path file = ModelWriter.file(place);
    // one's own, or signed before: what was altered since is not given a name by another signature
    var known = TrustedKeys.in(file.toAbsolutePath().getParent()).and(publicKey);
    var found = ModelPackage.read(file, known.orUnsigned());
    var opened = OpenModel.open(found);
    var manifest = manifest(file, opened, figuresOn);
    byte[] signed = sign(found.withManifest(manifest).unsigned(), key);
    var again = requireReadable(signed, publicKey);
    ModelWriter.write(file, signed);
    return again.manifest();
  }

  private static ModelManifest manifest(Path file, OpenModel model, String figuresOn) {
    var training = ReportBeside.read(file, "training.json");
    var evaluation = ReportBeside.read(file, "evaluation.json");
    if (!evaluation.text("modelDigest").orElse(model.digest()).equals(model.digest())) {
      throw new ModelUnavailable("evaluation.json is about another model; evaluate this one anew.");
    }
    var figures = evaluation.numbers();
    String measuredOn = figuresOn == null ? model.manifest().trainedOn() : figuresOn;
    return ModelWriter.manifest(
        model.network().inputPx(),
        model.head(),
        training.texts(),
        figures,
        figures.isEmpty() ? "" : measuredOn,
        model.manifest().licence());
  }

  static byte[] sign(byte[] file, PrivateKey key) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(
          file, ModelPackage.SIGNATURE_BYTES, file.length - ModelPackage.SIGNATURE_BYTES);
      System.arraycopy(signature.sign(), 0, file, 0, ModelPackage.SIGNATURE_BYTES);
      return file;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The key cannot sign by Ed25519.", e);
    }
  }

  private static OpenModel requireReadable(byte[] signed, PublicKey publicKey) {
    try {
      return OpenModel.open(ModelPackage.parse(signed, TrustedKeys.none().and(publicKey)));
    } catch (ModelUnavailable e) {
      throw new IllegalArgumentException("The public key is not the other half of the key.", e);
    }
  }
}
