package org.fauces.review.service;

import org.fauces.review.format.ExportedEvent;
import org.fauces.review.format.ExportedEvent.Party;
import org.fauces.review.format.ExportedEvent.Place;
import org.fauces.review.format.ExportedEvent.Thing;
import org.fauces.review.service.EventView.Named;

/** Events as they leave the product. */
final class ExportedEvents {
  private ExportedEvents() {}

  static ExportedEvent of(EventView event) {
    return new ExportedEvent(
        event.id(),
        event.occurredAt(),
        event.action().name(),
        event.outcome().name(),
        event.reason(),
        party(event.account()),
        party(event.facility()),
        event.roles(),
        event.objects().stream().map(o -> new Thing(o.kind().name(), o.id())).toList(),
        new Place(event.sourceAddress(), event.requestId(), event.nodeId()));
  }

  private static Party party(Named named) {
    return named == null ? null : new Party(named.id(), named.name());
  }
}
