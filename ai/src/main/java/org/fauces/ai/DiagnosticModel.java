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
  /**
   * Loads a model after the digest of each of its files was compared with its manifest.
   *
   * @param modelDirectory holds manifest.json, throat.zip and head.json
   * @param graphs how many inferences may run at once, at least 1
   * @throws ModelUnavailable when a file is missing, altered or unfit
   */
  static DiagnosticModel load(Path modelDirectory, int graphs) {
    return LoadedModel.load(modelDirectory, graphs);
  }

  /** What was loaded. */
  ModelDescription description();

  /** What the model was trained on, to measure drift against; empty where its files do not say. */
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
