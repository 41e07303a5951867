package org.fauces.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.Origin;

/**
 * This start of this node, and the number of its next event. A number that is missing later belongs
 * to a transaction that was undone, or to an event that somebody removed.
 */
@ApplicationScoped
class AuditOrigin {
  private final UUID bootId = UUID.randomUUID();
  private final AtomicLong sequence = new AtomicLong();

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  Origin next() {
    return new Origin(nodeId, bootId, sequence.incrementAndGet());
  }
}
