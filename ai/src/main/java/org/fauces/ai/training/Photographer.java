package org.fauces.ai.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Renders patients on some threads; the order and content of the result do not depend on their
 * number.
 */
final class Photographer implements AutoCloseable {
  private static final int REPORT_EVERY = 500;
  private final ExecutorService threads;
  private final Consumer<String> progress;

  Photographer(int threads, Consumer<String> progress) {
    this.threads = Executors.newFixedThreadPool(threads, Photographer::daemon);
    this.progress = progress;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "photographer");
    thread.setDaemon(true); // an interrupted training must not keep the process alive
    return thread;
  }

  /** Starts to photograph patients 0 to count - 1. */
  <T> List<Future<T>> start(int count, IntFunction<T> photograph) {
    var started = new ArrayList<Future<T>>();
    for (int i = 0; i < count; i++) {
      int number = i;
      started.add(threads.submit(() -> photograph.apply(number)));
    }
    return started;
  }

  <T> List<T> collect(String what, List<Future<T>> started) {
    var done = new ArrayList<T>();
    for (Future<T> future : started) {
      done.add(get(future));
      if (done.size() % REPORT_EVERY == 0) {
        progress.accept(what + ": " + done.size() + " of " + started.size() + " patients");
      }
    }
    return done;
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rendering", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("rendering failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
