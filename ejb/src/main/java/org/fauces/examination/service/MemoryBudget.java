package org.fauces.examination.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fauces.shared.domain.Overloaded;

/**
 * Heap that is lent for a piece of work and comes back after it. Who finds too little left waits in
 * turn, but not long, and not many do: the others are turned away at once.
 */
final class MemoryBudget {
  private static final int BYTES_PER_PERMIT = 1 << 10;

  private final int permits;
  private final Semaphore free;
  private final Duration patience;
  private final int maxWaiting;

  MemoryBudget(long bytes, Duration patience, int maxWaiting) {
    this.permits = Math.toIntExact(Math.max(1, bytes / BYTES_PER_PERMIT));
    this.free = new Semaphore(permits, true); // in turn, or large pictures would wait for ever
    this.patience = patience;
    this.maxWaiting = maxWaiting;
  }

  /**
   * Does the work when there is room for it; what needs more than there is at all works alone.
   *
   * @throws Overloaded if there was none in time
   */
  <T> T spend(long bytes, Supplier<T> work) {
    var needed = (int) Math.min(permits, bytes / BYTES_PER_PERMIT + 1);
    if (!acquire(needed)) {
      throw new Overloaded();
    }
    try {
      return work.get();
    } finally {
      free.release(needed);
    }
  }

  private boolean acquire(int needed) {
    if (free.getQueueLength() >= maxWaiting) {
      return false;
    }
    try {
      return free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
