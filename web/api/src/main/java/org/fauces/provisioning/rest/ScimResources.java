package org.fauces.provisioning.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.shared.rest.IdParameters;
import org.fauces.shared.rest.ScimErrors;

/** What all resources of SCIM have in common. Addresses in them are below the server's name. */
final class ScimResources {
  static final String BASE = "/api/v1/scim/v2/";
  private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private ScimResources() {}

  static JsonObjectBuilder begin(String schema, String id) {
    return Json.createObjectBuilder()
        .add("schemas", Json.createArrayBuilder().add(schema))
        .add("id", id);
  }

  static String address(String type, String id) {
    return BASE + type + "/" + id;
  }

  static JsonObjectBuilder meta(String kind, String type, String id, String version) {
    return Json.createObjectBuilder()
        .add("resourceType", kind)
        .add("location", address(type, id))
        .add("version", ScimVersions.tag(version));
  }

  /** Answers with a part of a list. */
  static Response listed(long total, ScimQuery query, List<JsonObject> shown) {
    return Response.ok(list(total, query.window().from(), shown), ScimErrors.MEDIA_TYPE).build();
  }

  static JsonObject list(long total, int from, List<JsonObject> shown) {
    var resources = Json.createArrayBuilder();
    shown.forEach(resources::add);
    return Json.createObjectBuilder()
        .add("schemas", Json.createArrayBuilder().add(LIST))
        .add("totalResults", total)
        .add("startIndex", from + 1)
        .add("itemsPerPage", shown.size())
        .add("Resources", resources)
        .build();
  }

  /** Answers with a resource and its version. */
  static Response answer(ResponseBuilder answer, JsonObject resource, String version) {
    return answer
        .type(ScimErrors.MEDIA_TYPE)
        .header(HttpHeaders.ETAG, ScimVersions.tag(version))
        .entity(resource)
        .build();
  }

  /** An id as ours are; empty for what is none. */
  static Optional<UUID> id(String text) {
    try {
      return Optional.of(IdParameters.parse(text));
    } catch (IllegalArgumentException e) { // says nothing but that
      return Optional.empty();
    }
  }
}
