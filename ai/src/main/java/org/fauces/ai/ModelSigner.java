package org.fauces.ai;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.fauces.ai.internal.SignedPackage;

/** Signs a model that is ready to be given away. */
public final class ModelSigner {
  private ModelSigner() {}

  /**
   * Puts the reports that lie beside the model (training.json, evaluation.json) into its manifest
   * and signs every byte of the file. The file is replaced at once or not at all; its digest stays.
   *
   * @param place the model's file, or the folder that holds it
   * @param key Ed25519
   * @param publicKey its other half
   * @param figuresOn the patients that the figures were measured on; null: those it was trained on
   * @return what it says of itself from now on
   * @throws ModelUnavailable when the model is missing or unfit, or a report is of another model
   * @throws IllegalArgumentException when the keys are no pair
   */
  public static ModelManifest sign(
      Path place, PrivateKey key, PublicKey publicKey, String figuresOn) {
    return SignedPackage.make(place, key, publicKey, figuresOn);
  }
}
