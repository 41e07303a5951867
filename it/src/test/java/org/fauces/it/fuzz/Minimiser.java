package org.fauces.it.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Takes away from a request whatever it fails without. */
final class Minimiser {
  private static final int MAX_TRIES = 200;

  private final Predicate<WireRequest> fails;
  private int tries;

  Minimiser(Predicate<WireRequest> fails) {
    this.fails = fails;
  }

  WireRequest smallest(WireRequest failing) {
    return withLessBody(withFewerHeaders(failing));
  }

  private boolean failsStill(WireRequest candidate) {
    return tries++ < MAX_TRIES && fails.test(candidate);
  }

  private WireRequest withFewerHeaders(WireRequest request) {
    var smallest = request;
    for (int i = request.headers().size() - 1; i >= 0; i--) {
      var fewer = new ArrayList<>(smallest.headers());
      fewer.remove(i);
      var candidate = smallest.withHeaders(fewer);
      smallest = failsStill(candidate) ? candidate : smallest;
    }
    return smallest;
  }

  /** Cuts out halves, then quarters, and so on. */
  private WireRequest withLessBody(WireRequest request) {
    var smallest = request;
    for (int size = request.body().length; size > 0; size /= 2) {
      for (int at = 0; at + size <= smallest.body().length; at += size) {
        var candidate = smallest.withBody(cut(smallest.body(), at, size));
        if (failsStill(candidate)) {
          smallest = candidate;
          at -= size;
        }
      }
    }
    return smallest;
  }

  private static byte[] cut(byte[] bytes, int at, int size) {
    var rest = Arrays.copyOf(bytes, bytes.length - size);
    IntStream.range(at, rest.length).forEach(i -> rest[i] = bytes[i + size]);
    return rest;
  }
}
