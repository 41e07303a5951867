package org.fauces.review.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.review.format.ExportedEvent;

/** Events as they leave the product by ids alone: no name of a person or facility is in them. */
@ApplicationScoped
public class NamelessEvents {
  @Inject EventRows rows;
  @Inject EventViews views;

  /** Events in the order of their ids; what is not there any more is left out. */
  public List<ExportedEvent> of(List<UUID> ids) {
    var byId = rows.events(ids).stream().collect(toMap(AuditEvent::id, event -> event));
    var events =
        ids.stream()
            .map(byId::get)
            .filter(Objects::nonNull) // removed past us: verifying the trail says so
            .toList();
    return views.nameless(events).stream().map(ExportedEvents::of).toList();
  }
}
