package org.fauces.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;

/** The hospital's identity system, as it speaks SCIM. */
record ScimClient(Hospital hospital, Person machine) {
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";
  private static final String BASE = "/scim/v2";

  RequestSpecification request() {
    return hospital.as(machine).contentType("application/scim+json");
  }

  Response get(String path) {
    return request().get(BASE + path);
  }

  Response post(String path, Body body) {
    return request().body(body.toString()).post(BASE + path);
  }

  Response put(String path, Body body) {
    return request().body(body.toString()).put(BASE + path);
  }

  Response delete(String path) {
    return request().delete(BASE + path);
  }

  Response patch(String path, Body... operations) {
    return request().body(patchOf(operations).toString()).patch(BASE + path);
  }

  Response search(String type, String filter) {
    var body = Body.of("schemas", List.of(MESSAGES + "SearchRequest"), "filter", filter);
    return post("/" + type + "/.search", body);
  }

  static Body patchOf(Body... operations) {
    return Body.of(
        "schemas",
        List.of(MESSAGES + "PatchOp"),
        "Operations",
        List.of(operations).stream().map(Body::map).toList());
  }

  static Body person(String name) {
    return Body.of("schemas", List.of(USER), "userName", name, "externalId", "x-" + name)
        .with("displayName", "Somebody New")
        .with("emails", List.of(Map.of("value", "somebody@example.org")));
  }

  static Body active(boolean isActive) {
    return Body.of("op", "replace", "path", "active", "value", isActive);
  }

  static Body members(String op, UUID... ids) {
    var members = List.of(ids).stream().map(id -> Map.of("value", id.toString())).toList();
    return Body.of("op", op, "path", "members", "value", members);
  }

  static String group(UUID facilityId, String role) {
    return "/Groups/" + facilityId + "-" + role;
  }

  static String user(UUID id) {
    return "/Users/" + id;
  }

  /** Insists on an error as RFC 7644 has them; the type is null where it has none. */
  static void assertError(Response answer, int status, String scimType) {
    var text = answer.asString();
    assertThat(answer.statusCode()).as(text).isEqualTo(status);
    assertThat(answer.contentType()).as(text).startsWith("application/scim+json");
    assertThat(answer.<List<String>>path("schemas")).containsExactly(MESSAGES + "Error");
    assertThat(answer.<String>path("status")).isEqualTo(String.valueOf(status));
    assertThat(answer.<String>path("scimType")).as(text).isEqualTo(scimType);
    Problems.assertTellsNothing(text);
  }
}
