package org.fauces.cli.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often a part may die before somebody must look. Restarting for ever would hide a fault that
 * comes back at once; giving up at the first would leave a ward without its system at night.
 */
final class RestartBudget {
  private final int restarts;
  private final Duration window;
  private final Deque<Instant> spent = new ArrayDeque<>();

  RestartBudget(int restarts, Duration window) {
    this.restarts = restarts;
    this.window = window;
  }

  /** Takes one restart if the window still allows it. */
  boolean spend(Instant now) {
    while (!spent.isEmpty() && spent.peekFirst().isBefore(now.minus(window))) {
      spent.removeFirst();
    }
    if (spent.size() >= restarts) {
      return false;
    }
    spent.addLast(now);
    return true;
  }
}
