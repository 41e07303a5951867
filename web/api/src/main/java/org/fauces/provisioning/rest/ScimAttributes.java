package org.fauces.provisioning.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fauces.shared.domain.DomainException;

/**
 * The attributes of a resource that was sent. Names are the same in capital and small letters, and
 * what is not known is left aside, as RFC 7643 has it: identity systems send more than is kept.
 */
final class ScimAttributes {
  private final Map<String, JsonValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private ScimAttributes() {}

  static ScimAttributes of(JsonObject sent) {
    var attributes = new ScimAttributes();
    sent.forEach(
        (name, value) -> {
          if (attributes.values.put(name, value) != null) {
            throw refused("", "invalidSyntax"); // twice, in other letters
          }
        });
    return attributes;
  }

  /** The value; what is null was not sent. */
  Optional<JsonValue> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> value != JsonValue.NULL);
  }

  Optional<String> text(String name) {
    return value(name).map(value -> text(value, "/" + name));
  }

  Optional<Boolean> truth(String name) {
    return value(name).map(value -> truth(value, "/" + name));
  }

  Optional<ScimAttributes> object(String name) {
    return value(name).map(value -> of(object(value, "/" + name)));
  }

  Optional<List<JsonValue>> list(String name, int max) {
    return value(name).map(value -> list(value, "/" + name, max));
  }

  Iterable<String> names() {
    return values.keySet();
  }

  void requireSchema(String schema) {
    var schemas = list("schemas", 20).orElse(List.of());
    boolean isNamed =
        schemas.stream().map(each -> text(each, "/schemas")).anyMatch(schema::equalsIgnoreCase);
    if (!isNamed) {
      throw refused("/schemas", "invalidSyntax");
    }
  }

  static String text(JsonValue value, String pointer) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw refused(pointer, "text-required");
  }

  /** A truth; some identity systems send it as a text. */
  static boolean truth(JsonValue value, String pointer) {
    if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value == JsonValue.TRUE;
    }
    var text = text(value, pointer);
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text);
    }
    throw refused(pointer, "true-or-false");
  }

  static JsonObject object(JsonValue value, String pointer) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw refused(pointer, "object-required");
  }

  static List<JsonValue> list(JsonValue value, String pointer, int max) {
    if (!(value instanceof JsonArray array)) {
      throw refused(pointer, "list-required");
    }
    if (array.size() > max) {
      throw refused(pointer, "too-long");
    }
    return array;
  }

  static DomainException refused(String pointer, String rule) {
    return DomainException.invalid(pointer, rule);
  }
}
