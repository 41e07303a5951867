package org.fauces.provisioning.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fauces.identity.service.ChangePerson;
import org.fauces.identity.service.Precondition;

/**
 * What the operations of a PATCH make of a person. Every attribute kept has one value and none can
 * be empty, so that adding is replacing, and the last word counts.
 */
final class ScimUserPatch {
  private static final String SHOWN = "displayname";
  private static final Set<String> KEPT = Set.of("username", "externalid", SHOWN, "active");
  private static final Set<String> NAMES = Set.of("name", "name.formatted");
  private static final Set<String> READ_ONLY = Set.of("id", "meta", "groups", "schemas");

  private final Map<String, JsonValue> values = new TreeMap<>();

  private ScimUserPatch() {}

  static ChangePerson read(UUID id, JsonObject body, Precondition precondition) {
    var patch = new ScimUserPatch();
    ScimPatch.read(body, ScimUsers.SCHEMA).operations().forEach(patch::apply);
    var result = Json.createObjectBuilder();
    patch.values.forEach(result::add);
    var changed = ScimAttributes.of(result.build());
    return new ChangePerson(
        id,
        ScimUsers.text(changed, "userName").orElse(null),
        ScimUsers.text(changed, "displayName").orElse(null),
        ScimUsers.text(changed, "externalId").orElse(null),
        changed.truth("active").orElse(null),
        precondition);
  }

  private void apply(ScimPatch.Operation operation) {
    var path = operation.path();
    if (path.isEmpty()) {
      all(ScimAttributes.object(operation.needed(), "/Operations/value"));
      return;
    }
    if (READ_ONLY.contains(path)) {
      throw immutable();
    }
    if (!KEPT.contains(path) && !NAMES.contains(path)) {
      throw ScimPatch.invalidPath();
    }
    if (operation.verb() == ScimPatch.Verb.REMOVE) {
      throw immutable(); // none of them can be empty
    }
    set(path, operation.needed());
  }

  /** Sets several at once; as in a whole person, what is not known is left aside. */
  private void all(JsonObject sent) {
    var attributes = ScimAttributes.of(sent);
    for (String typed : attributes.names()) {
      var name = ScimFilter.name(typed, ScimUsers.SCHEMA);
      if (KEPT.contains(name) || NAMES.contains(name)) {
        attributes.value(typed).ifPresent(value -> set(name, value));
      }
    }
  }

  private void set(String path, JsonValue value) {
    if (!path.equals("name")) {
      values.put(NAMES.contains(path) ? SHOWN : path, value);
      return;
    }
    var name = Json.createObjectBuilder().add("name", ScimAttributes.object(value, "/name"));
    ScimUsers.displayName(ScimAttributes.of(name.build()))
        .ifPresent(text -> values.putIfAbsent(SHOWN, Json.createValue(text)));
  }

  private static RuntimeException immutable() {
    return ScimAttributes.refused("/Operations/path", "mutability");
  }
}
