package org.fauces.provisioning.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Stream;

/** The descriptions of RFC 7643, sections 5 to 7, of what is really kept. */
final class ScimDescriptions {
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

  private ScimDescriptions() {}

  static JsonObject config() {
    return begin("ServiceProviderConfig")
        .add("patch", supported(true))
        .add("bulk", supported(false).add("maxOperations", 0).add("maxPayloadSize", 0))
        .add("filter", supported(true).add("maxResults", ScimQuery.MOST))
        .add("changePassword", supported(false))
        .add("sort", supported(false))
        .add("etag", supported(true))
        .add("authenticationSchemes", Json.createArrayBuilder().add(scheme()))
        .add("meta", meta("ServiceProviderConfig", "ServiceProviderConfig"))
        .build();
  }

  private static JsonObjectBuilder scheme() {
    return Json.createObjectBuilder()
        .add("type", "oauthbearertoken")
        .add("name", "OAuth Bearer Token")
        .add("description", "A token got by a statement signed with the machine's key (RFC 7523)")
        .add("primary", true);
  }

  static Stream<JsonObject> types() {
    return Stream.of(
        type("User", "Users", ScimUsers.SCHEMA), type("Group", "Groups", ScimGroups.SCHEMA));
  }

  private static JsonObject type(String name, String place, String schema) {
    return begin("ResourceType")
        .add("id", name)
        .add("name", name)
        .add("endpoint", "/" + place)
        .add("schema", schema)
        .add("meta", meta("ResourceType", "ResourceTypes/" + name))
        .build();
  }

  static Stream<JsonObject> schemas() {
    var user =
        Json.createArrayBuilder()
            .add(text("userName", "readWrite", "server").add("required", true))
            .add(text("displayName", "readWrite", "none").add("required", true))
            .add(attribute("name", "complex", false, "readWrite").add("subAttributes", names()))
            .add(attribute("active", "boolean", false, "readWrite"))
            .add(references("groups", "readOnly"));
    var group =
        Json.createArrayBuilder()
            .add(text("displayName", "readOnly", "server"))
            .add(references("members", "readWrite"));
    return Stream.of(
        schema("User", ScimUsers.SCHEMA, user), schema("Group", ScimGroups.SCHEMA, group));
  }

  private static JsonArrayBuilder names() {
    return Json.createArrayBuilder()
        .add(text("formatted", "readWrite", "none"))
        .add(text("familyName", "writeOnly", "none"))
        .add(text("givenName", "writeOnly", "none"));
  }

  private static JsonObject schema(String name, String id, JsonArrayBuilder attributes) {
    return begin("Schema")
        .add("id", id)
        .add("name", name)
        .add("attributes", attributes)
        .add("meta", meta("Schema", "Schemas/" + id))
        .build();
  }

  private static JsonObjectBuilder references(String name, String mutability) {
    var parts = Json.createArrayBuilder().add(text("value", "immutable", "none"));
    return attribute(name, "complex", true, mutability).add("subAttributes", parts);
  }

  private static JsonObjectBuilder text(String name, String mutability, String uniqueness) {
    return attribute(name, "string", false, mutability)
        .add("caseExact", false)
        .add("uniqueness", uniqueness);
  }

  private static JsonObjectBuilder attribute(
      String name, String type, boolean isMany, String mutability) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("type", type)
        .add("multiValued", isMany)
        .add("required", false)
        .add("mutability", mutability)
        .add("returned", mutability.equals("writeOnly") ? "never" : "default");
  }

  private static JsonObjectBuilder begin(String kind) {
    return Json.createObjectBuilder().add("schemas", Json.createArrayBuilder().add(CORE + kind));
  }

  private static JsonObjectBuilder meta(String kind, String place) {
    return Json.createObjectBuilder()
        .add("resourceType", kind)
        .add("location", ScimResources.BASE + place);
  }

  private static JsonObjectBuilder supported(boolean isSupported) {
    return Json.createObjectBuilder().add("supported", isSupported);
  }
}
