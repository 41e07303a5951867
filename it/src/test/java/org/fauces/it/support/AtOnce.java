package org.fauces.it.support;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Requests that several senders make at the same time. */
public final class AtOnce {
  private AtOnce() {}

  /** The status that each sender of the same request gets. */
  public static List<Integer> statuses(int senders, Callable<Response> request) {
    return answers(senders, sender -> request).stream().map(Response::statusCode).toList();
  }

  /** The same, where something happens once all of them are under way. */
  public static List<Integer> statuses(
      int senders, Callable<Response> request, Runnable meanwhile) {
    return answers(senders, sender -> request, meanwhile).stream()
        .map(Response::statusCode)
        .toList();
  }

  /** What each sender gets for a request of its own. */
  public static List<Response> answers(int senders, IntFunction<Callable<Response>> requests) {
    return answers(senders, requests, () -> {});
  }

  /** Lets each sender do all of its own; fails when one of them does. */
  public static void run(int senders, IntConsumer all) {
    answers(
        senders,
        sender ->
            () -> {
              all.accept(sender);
              return null;
            });
  }

  private static List<Response> answers(
      int senders, IntFunction<Callable<Response>> requests, Runnable meanwhile) {
    var pool = Executors.newFixedThreadPool(senders);
    try {
      var sent = IntStream.range(0, senders).mapToObj(requests).map(pool::submit).toList();
      meanwhile.run();
      return sent.stream().map(AtOnce::answer).toList();
    } finally {
      pool.shutdown();
    }
  }

  private static Response answer(Future<Response> sent) {
    try {
      return sent.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
