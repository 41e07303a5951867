package org.fauces.shared.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The one rule for instants: they are stored with microseconds, so they are cut to them before they
 * are compared or kept.
 */
public final class Instants {
  private Instants() {}

  public static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
