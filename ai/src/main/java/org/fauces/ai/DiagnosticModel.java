package org.fauces.ai;

import java.nio.file.Path;
import java.util.Optional;
import org.fauces.ai.drift.ReferenceDistribution;
import org.fauces.ai.internal.LoadedModel;

/**
 * A loaded network. Safe for many threads: each call borrows one of a fixed number of graphs and
 * waits when all are in use, so the caller bounds the queue.
 */
public interface DiagnosticModel extends AutoCloseable {
  /** The model's file in the folder of a training or of the product. */
  String FILE = "throat.fauces-model";

  /**
   * Loads a model after its signature was verified over every byte of its file.
   *
   * @param file the model
   * @param keys of whom a signature is accepted
   * @param graphs how many inferences may run at once, at least 1
   * @throws ModelUnavailable when the file is missing, not signed by one of the keys, or unfit
   */
  static DiagnosticModel load(Path file, TrustedKeys keys, int graphs) {
    return LoadedModel.load(file, keys, graphs);
  }

  /** What the model says of itself. */
  ModelManifest manifest();

  /** Fingerprint of the key that signed it; empty when it is unsigned. */
  String signer();

  /** What was loaded. */
  ModelDescription description();

  /** What the model was trained on, to measure drift against; empty where its file does not say. */
  default Optional<ReferenceDistribution> reference() {
    return Optional.empty();
  }

  /**
   * Judges the photos and weighs them with the interview and the findings.
   *
   * @throws ModelUnavailable when the model was closed or the thread was interrupted while waiting
   */
  CaseFinding analyse(CaseInput input);

  /** Runs one inference and looks at the native helpers. */
  SelfTest selfTest();

  @Override
  void close();
}
