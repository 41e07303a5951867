package org.fauces.review.service;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.fauces.audit.domain.AuditEvent;
import org.fauces.audit.domain.AuditEventEntity;
import org.fauces.identity.service.IdentityLookup;
import org.fauces.review.service.EventView.Named;
import org.fauces.review.service.EventView.ObjectView;
import org.fauces.shared.service.TimePlace;

/** Puts names and objects to events, with a few statements for all of them. */
@ApplicationScoped
class EventViews {
  @Inject EventRows rows;
  @Inject IdentityLookup lookup;

  /** Where the page after this event begins. */
  static String token(AuditEvent last) {
    return new TimePlace(last.occurredAt(), last.id()).token();
  }

  List<EventView> of(List<AuditEvent> events) {
    var people = lookup.namesOf(ids(events, event -> event.actor().accountId()));
    var facilities = lookup.facilityNames(ids(events, event -> event.actor().facilityId()));
    return named(events, people, facilities);
  }

  /** The same by ids alone. */
  List<EventView> nameless(List<AuditEvent> events) {
    return named(events, Map.of(), Map.of());
  }

  private List<EventView> named(
      List<AuditEvent> events, Map<UUID, String> people, Map<UUID, String> facilities) {
    var objects = rows.objectsOf(events);
    return events.stream()
        .map(
            event ->
                view(
                    event,
                    named(event.actor().accountId(), people),
                    named(event.actor().facilityId(), facilities),
                    objects.getOrDefault(event.id(), List.of())))
        .toList();
  }

  private static Set<UUID> ids(List<AuditEvent> events, Function<AuditEvent, UUID> id) {
    return events.stream().map(id).filter(Objects::nonNull).collect(toSet());
  }

  private static Named named(UUID id, Map<UUID, String> names) {
    return id == null ? null : new Named(id, names.get(id));
  }

  private static EventView view(
      AuditEvent event, Named account, Named facility, List<AuditEventEntity> objects) {
    var actor = event.actor();
    return new EventView(
        event.id(),
        event.occurredAt(),
        event.action(),
        event.outcome(),
        event.reason(),
        account,
        facility,
        Arrays.stream(actor.roles().split(",")).filter(role -> !role.isEmpty()).toList(),
        objects.stream().map(o -> new ObjectView(o.kind(), o.entityId())).toList(),
        event.command(),
        actor.sourceAddress(),
        actor.requestId(),
        event.origin().nodeId());
  }
}
