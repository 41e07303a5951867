package org.fauces.audit.format;

import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of an export: one JSON object each, whose first key says what it is. Every value is
 * text exactly as it is sealed, so that nothing can be read in two ways.
 */
final class ExportLines {
  static final String FORMAT = "fauces-audit-export-1";

  /** The provider itself would read its settings anew for each object. */
  private static final JsonBuilderFactory JSON =
      JsonProvider.provider().createBuilderFactory(Map.of());

  private ExportLines() {}

  static String text(String kind, String value) {
    return JSON.createObjectBuilder().add(kind, value).build().toString();
  }

  static String row(String kind, AuditRow row) {
    return JSON.createObjectBuilder().add(kind, json(row)).build().toString();
  }

  static String event(String kind, EventRecord event) {
    return JSON.createObjectBuilder()
        .add(kind, json(event.event()))
        .add("entities", entities(event))
        .build()
        .toString();
  }

  static String member(SealMember member) {
    var line =
        JSON.createObjectBuilder()
            .add(
                "member",
                JSON.createObjectBuilder()
                    .add("seal", String.valueOf(member.seal()))
                    .add("position", String.valueOf(member.position()))
                    .add("event_id", member.eventId())
                    .add("digest", member.digest()));
    if (member.event() != null) {
      line.add("event", json(member.event().event())).add("entities", entities(member.event()));
    }
    return line.build().toString();
  }

  private static JsonArray entities(EventRecord event) {
    var entities = JSON.createArrayBuilder();
    event.entities().forEach(entity -> entities.add(json(entity)));
    return entities.build();
  }

  private static JsonObject json(AuditRow row) {
    var object = JSON.createObjectBuilder();
    row.columns().forEach(object::add);
    return object.build();
  }

  static String text(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw new IllegalArgumentException("no text");
  }

  static AuditRow row(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      throw new IllegalArgumentException("no row");
    }
    var columns = new TreeMap<String, String>();
    object.forEach((name, column) -> columns.put(name, text(column)));
    return AuditRow.of(columns);
  }

  static EventRecord event(JsonValue event, JsonValue entities) {
    if (!(entities instanceof JsonArray array)) {
      throw new IllegalArgumentException("no list");
    }
    List<AuditRow> rows = new ArrayList<>();
    array.forEach(entity -> rows.add(row(entity)));
    return new EventRecord(row(event), rows);
  }

  static SealMember member(JsonObject line) {
    var row = row(line.get("member"));
    var event = line.containsKey("event") ? event(line.get("event"), line.get("entities")) : null;
    return new SealMember(
        row.number("seal"),
        row.number("position"),
        row.text("event_id"),
        row.text("digest"),
        event);
  }
}
