package org.fauces.ai.internal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.fauces.ai.ModelUnavailable;

/** A fixed number of equal networks, each owned by one thread at a time. */
final class GraphPool implements AutoCloseable {
  private final BlockingQueue<PhotoNetwork> idle;
  private volatile boolean closed;

  GraphPool(PhotoNetwork network, int size) {
    idle = new ArrayBlockingQueue<>(size);
    while (idle.remainingCapacity() > 0) {
      idle.add(network.copy());
    }
  }

  /** Runs work with a network that nobody else touches meanwhile. */
  <T> T with(Function<PhotoNetwork, T> work) {
    if (closed) {
      throw new ModelUnavailable("The model was closed.");
    }
    var network = take();
    try {
      return work.apply(network);
    } finally {
      idle.add(network);
    }
  }

  private PhotoNetwork take() {
    try {
      return idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelUnavailable("The analysis was interrupted.", e);
    }
  }

  /**
   * Later calls are refused; the native memory goes with the garbage once running calls are done.
   */
  @Override
  public void close() {
    closed = true;
  }
}
