package org.fauces.it.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks again until something is so; fails when it is not so for too long. */
public final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(6);
  private static final long BETWEEN_MILLIS = 100;

  private Patience() {}

  /** Waits for a fact; a question that fails is asked again. */
  public static void until(String what, Callable<Boolean> question) {
    var deadline = System.nanoTime() + LIMIT.toNanos();
    Throwable last = null;
    while (System.nanoTime() < deadline) {
      try {
        if (question.call()) {
          return;
        }
      } catch (Exception | AssertionError e) {
        last = e;
      }
      pause();
    }
    throw new AssertionError("Not within " + LIMIT + ": " + what, last);
  }

  private static void pause() {
    try {
      new CountDownLatch(1).await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
