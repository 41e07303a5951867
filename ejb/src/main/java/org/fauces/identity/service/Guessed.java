package org.fauces.identity.service;

import java.time.Duration;
import org.fauces.identity.domain.GuessBudget.Size;

/**
 * What is guessed at. Each has budgets of its own, so that a device with an old key does not keep
 * the people behind its address from typing passwords.
 *
 * @see GuessBudgets
 */
enum Guessed {
  /** 200 people may mistype in one minute; whoever guesses on gets 17,280 tries a day. */
  PASSWORD(
      "",
      new Size(200, Duration.ofSeconds(5)),
      new Size(1000, Duration.ofMillis(500))), // two a second from everywhere

  /**
   * Codes, tokens and signed statements, which nobody guesses: the budgets keep garbage from being
   * looked at and recorded without end. Everywhere together is wide, so that it takes the sources
   * of more than a hundred broken devices to hold up the others.
   */
  CODE(
      "codes ",
      new Size(200, Duration.ofSeconds(5)),
      new Size(10_000, Duration.ofMillis(50))); // twenty a second from everywhere

  private final String prefix;
  private final Size source;
  private final Size everywhere;

  Guessed(String prefix, Size source, Size everywhere) {
    this.prefix = prefix;
    this.source = source;
    this.everywhere = everywhere;
  }

  /** The name of a budget of this kind. */
  String key(String name) {
    return prefix + name;
  }

  Size source() {
    return source;
  }

  Size everywhere() {
    return everywhere;
  }
}
