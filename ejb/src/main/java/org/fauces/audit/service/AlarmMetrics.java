package org.fauces.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.fauces.audit.domain.AlarmKind;

/** Counts alarms by kind, and shows how many wait for too long. No ids. */
@ApplicationScoped
class AlarmMetrics {
  @Inject MetricRegistry registry;

  private volatile long waiting;

  void raised(AlarmKind kind) {
    registry.counter("fauces.alarms.raised", new Tag("kind", kind.name())).inc();
  }

  void waiting(long count) {
    waiting = count;
    registry.gauge("fauces.alarms.waiting", () -> waiting);
  }
}
