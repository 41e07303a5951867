package org.fauces.it.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Choices that fall the same way again for the same seed and number. */
final class Dice {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  Dice(long seed, long number) {
    this.random = new SplittableRandom(seed ^ (number + 1) * SPREAD);
  }

  /** True once in so many throws. */
  boolean oneIn(int throwCount) {
    return random.nextInt(throwCount) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From the first bound to the second, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  UUID id() {
    return new UUID(
        random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
  }
}
