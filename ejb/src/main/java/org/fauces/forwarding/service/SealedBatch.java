package org.fauces.forwarding.service;

import java.util.List;
import org.fauces.review.format.ExportedEvent;

/** The events of the seals after {@code from} up to and with {@code to}, in their order. */
public record SealedBatch(long from, long to, List<ExportedEvent> events) {
  public SealedBatch {
    events = List.copyOf(events);
  }

  boolean isEmpty() {
    return from == to;
  }
}
