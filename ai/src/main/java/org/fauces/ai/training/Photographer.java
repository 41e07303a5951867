package org.fauces.ai.training;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Renders patients on some threads; the order and content of the result do not depend on their
 * number.
 */
final class Photographer implements AutoCloseable {
  private static final int WINDOW = 64;
  private final ExecutorService threads;

  Photographer(int threads) {
    this.threads = Executors.newFixedThreadPool(threads, Photographer::daemon);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "photographer");
    thread.setDaemon(true); // an interrupted training must not keep the process alive
    return thread;
  }

  /**
   * Gives the patients from a number up to another in their order, with few of them in memory.
   *
   * @param wanted false ends it before the next patient
   */
  <T> void inOrder(
      int from, int to, IntFunction<T> photograph, IntPredicate wanted, IntSink<T> sink) {
    var under = new ArrayDeque<Future<T>>();
    int started = from;
    for (int number = from; number < to && wanted.test(number); number++) {
      while (started < to && under.size() < WINDOW) {
        int next = started++;
        under.add(threads.submit(() -> photograph.apply(next)));
      }
      sink.accept(number, get(under.remove()));
    }
    under.forEach(future -> future.cancel(false));
  }

  /** Takes what belongs to a number. */
  interface IntSink<T> {
    void accept(int number, T value);
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rendering", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure; // says itself what happened
      }
      throw new IllegalStateException("rendering failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
