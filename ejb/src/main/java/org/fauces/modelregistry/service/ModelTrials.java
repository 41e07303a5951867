package org.fauces.modelregistry.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelUnavailable;
import org.fauces.modelregistry.domain.ModelVersion.Contents;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Overloaded;
import org.fauces.shared.domain.ProblemType;

/** Opens a model beside those that judge and lets it look at one picture; one at a time. */
@ApplicationScoped
class ModelTrials {
  private static final int PATIENCE_SECONDS = 10; // a trial takes about one

  @Inject ModelFiles files;

  private final Semaphore room = new Semaphore(1);

  /**
   * Refuses a file that no server would load.
   *
   * @return what it says
   */
  Contents requireFit(Path file) {
    return tried(() -> files.load(file, 1), file.toFile().length());
  }

  /** Refuses a kept model that this node cannot run. */
  void requireFit(String digest) {
    tried(() -> files.open(digest, 1), 0);
  }

  private Contents tried(Supplier<DiagnosticModel> opening, long sizeBytes) {
    awaitTurn();
    try (var model = opening.get()) {
      var test = model.selfTest();
      if (!test.inferenceRan()) {
        throw new ModelUnavailable(test.reason());
      }
      return contents(model, sizeBytes);
    } catch (ModelUnavailable e) {
      throw new DomainException(ProblemType.MODEL_REFUSED, e.getMessage());
    } finally {
      room.release();
    }
  }

  private void awaitTurn() {
    try {
      if (room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Overloaded();
  }

  private static Contents contents(DiagnosticModel model, long sizeBytes) {
    var described = model.description();
    return new Contents(
        described.name(),
        described.version(),
        HexFormat.of().parseHex(described.digest()),
        model.signer(),
        sizeBytes,
        model.manifest().json());
  }
}
