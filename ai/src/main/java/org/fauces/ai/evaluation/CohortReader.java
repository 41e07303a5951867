package org.fauces.ai.evaluation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.internal.PhotoNetwork;
import org.fauces.ai.internal.PhotoReading;

/**
 * Lets a model read a cohort on several threads, each with a network of its own. Only readings are
 * kept, never pictures, so memory grows by some kilobytes a patient. With a folder, readings are
 * kept in blocks and a run that was broken off goes on where it was.
 */
public final class CohortReader implements AutoCloseable {
  private static final int BLOCK = 25;

  private final OpenModel model;
  private final BlockingQueue<PhotoNetwork> networks;
  private final ExecutorService threads;
  private final Optional<Path> kept;
  private final Consumer<String> progress;

  /**
   * @param model that reads
   * @param threads how many
   * @param kept folder of finished blocks
   * @param progress receives lines for a person
   */
  public CohortReader(
      OpenModel model, int threads, Optional<Path> kept, Consumer<String> progress) {
    this.model = model;
    this.networks = new ArrayBlockingQueue<>(threads);
    this.threads = Executors.newFixedThreadPool(threads, CohortReader::daemon);
    this.kept = kept;
    this.progress = progress;
    for (int i = 0; i < threads; i++) {
      networks.add(i == 0 ? model.network() : model.network().copy());
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "cohort-reader");
    thread.setDaemon(true); // an interrupted run must not keep the process alive
    return thread;
  }

  /** Reads every patient, in order. */
  public List<ReadPatient> read(TestCohort cohort) {
    var blocks = new ReadingBlocks(kept, model.digest(), cohort);
    var started = new ArrayList<Future<List<List<PhotoReading>>>>();
    for (int from = 0; from < cohort.patients(); from += BLOCK) {
      int first = from;
      int end = Math.min(cohort.patients(), from + BLOCK);
      started.add(threads.submit(() -> blocks.get(first, end, i -> read(cohort, i))));
    }
    var patients = new ArrayList<ReadPatient>();
    long begun = System.nanoTime();
    for (var block : started) {
      for (var photos : get(block)) {
        patients.add(new ReadPatient(cohort.patient(patients.size()), photos));
      }
      report(cohort, patients.size(), System.nanoTime() - begun);
    }
    return patients;
  }

  private List<PhotoReading> read(TestCohort cohort, int index) {
    var photos = cohort.photos(index);
    PhotoNetwork network = take();
    try {
      return PhotoReading.of(photos, network, model.head().leastVisibleWall());
    } finally {
      networks.add(network);
    }
  }

  private PhotoNetwork take() {
    try {
      return networks.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while photos were read", e);
    }
  }

  private void report(TestCohort cohort, int done, long nanos) {
    var left = Duration.ofNanos(nanos / done * (cohort.patients() - done));
    progress.accept(
        "%s: %d of %d patients read, about %d min %02d s left"
            .formatted(
                cohort.name(), done, cohort.patients(), left.toMinutes(), left.toSecondsPart()));
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while photos were read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
