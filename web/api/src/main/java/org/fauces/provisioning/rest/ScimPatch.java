package org.fauces.provisioning.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The operations of a PATCH as they were sent: what to do, where (empty: at the top), with what.
 */
record ScimPatch(List<Operation> operations) {
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  private static final int MOST = 100;
  private static final int LONGEST_PATH = 300; // characters

  /** What an operation does. */
  enum Verb {
    ADD,
    REPLACE,
    REMOVE
  }

  /** One of them; the path is without its schema, in small letters. */
  record Operation(Verb verb, String path, Optional<JsonValue> value) {
    /** The value where there must be one. */
    JsonValue needed() {
      return value.orElseThrow(() -> ScimAttributes.refused("/Operations/value", "required"));
    }

    @Override
    public String toString() {
      return "Operation[" + verb + "]";
    }
  }

  static ScimPatch read(JsonObject body, String schema) {
    var sent = ScimAttributes.of(body);
    sent.requireSchema(SCHEMA);
    var operations =
        sent.list("Operations", MOST)
            .filter(list -> !list.isEmpty())
            .orElseThrow(() -> ScimAttributes.refused("/Operations", "required"));
    return new ScimPatch(operations.stream().map(each -> operation(each, schema)).toList());
  }

  private static Operation operation(JsonValue value, String schema) {
    var sent = ScimAttributes.of(ScimAttributes.object(value, "/Operations"));
    var path = sent.text("path").map(text -> path(text, schema)).orElse("");
    var verb = verb(sent.text("op").orElse(""));
    if (verb == Verb.REMOVE && path.isEmpty()) {
      throw ScimAttributes.refused("/Operations/path", "noTarget");
    }
    return new Operation(verb, path, sent.value("value"));
  }

  private static String path(String text, String schema) {
    if (text.isBlank() || text.length() > LONGEST_PATH) {
      throw invalidPath();
    }
    return ScimFilter.name(text.strip(), schema);
  }

  private static Verb verb(String op) {
    return switch (op.toLowerCase(Locale.ROOT)) {
      case "add" -> Verb.ADD;
      case "replace" -> Verb.REPLACE;
      case "remove" -> Verb.REMOVE;
      default -> throw ScimAttributes.refused("/Operations/op", "invalidSyntax");
    };
  }

  static RuntimeException invalidPath() {
    return ScimAttributes.refused("/Operations/path", "invalidPath");
  }
}
