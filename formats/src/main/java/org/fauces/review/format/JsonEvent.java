package org.fauces.review.format;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.fauces.review.format.ExportedEvent.Party;

/** An event as one compact JSON object; what there is not of it has no key. */
public final class JsonEvent {
  private JsonEvent() {}

  /** The object as text without a line break. */
  public static String of(ExportedEvent event) {
    return object(event).toString();
  }

  private static JsonObject object(ExportedEvent event) {
    var json = Json.createObjectBuilder();
    json.add("id", event.id().toString());
    json.add("occurredAt", event.occurredAt().toString());
    json.add("action", event.action());
    json.add("outcome", event.outcome());
    text(json, "reason", event.reason());
    party(json, "account", event.account());
    party(json, "facility", event.facility());
    json.add("roles", Json.createArrayBuilder(event.roles()));
    var objects = Json.createArrayBuilder();
    event
        .objects()
        .forEach(
            thing ->
                objects.add(
                    Json.createObjectBuilder()
                        .add("kind", thing.kind())
                        .add("id", thing.id().toString())));
    json.add("objects", objects);
    var place = event.place();
    text(json, "sourceAddress", place.sourceAddress());
    text(json, "requestId", place.requestId());
    text(json, "nodeId", place.nodeId());
    return json.build();
  }

  private static void party(JsonObjectBuilder json, String key, Party party) {
    if (party != null) {
      var member = Json.createObjectBuilder().add("id", party.id().toString());
      text(member, "name", party.name());
      json.add(key, member);
    }
  }

  private static void text(JsonObjectBuilder json, String key, Object value) {
    if (value != null) {
      json.add(key, value.toString());
    }
  }
}
