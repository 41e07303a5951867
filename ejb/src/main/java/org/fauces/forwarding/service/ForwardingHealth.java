package org.fauces.forwarding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Shows how long the oldest event has waited for the collector, and decides when that is said: soon
 * after it began, and again while it lasts.
 */
@ApplicationScoped
class ForwardingHealth {
  /** With the pause between two looks, within a minute. */
  static final Duration TOO_LONG = Duration.ofSeconds(40);

  static final Duration BETWEEN_ALARMS = Duration.ofHours(1);

  @Inject MetricRegistry registry;

  private volatile long waitingSeconds;
  private Instant alarmedAt;

  /** Notes what waits; the time is null when nothing does. True when an alarm is due. */
  synchronized boolean waiting(Instant since, Instant now) {
    waitingSeconds = since == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
    if (waitingSeconds < TOO_LONG.toSeconds()) {
      alarmedAt = null;
      return false;
    }
    boolean isDue = alarmedAt == null || now.isAfter(alarmedAt.plus(BETWEEN_ALARMS));
    alarmedAt = isDue ? now : alarmedAt;
    return isDue;
  }

  /** Puts the figures where they are read; only once there is a collector. */
  void publish() {
    registry.gauge("fauces.forwarding.waiting.seconds", () -> waitingSeconds);
  }

  void delivered(int events) {
    registry.counter("fauces.forwarding.events").inc(events);
  }

  void failed() {
    registry.counter("fauces.forwarding.failures").inc();
  }
}
