package org.fauces.identity.service;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.shared.domain.Roles;

/** Roles to be given to an account: beside what it holds, or in place of all of it. */
record RoleChange(boolean replaces, List<RoleGrant> roles) {
  private static final String REPLACES = "replaces";
  private static final String ROLES = "roles";
  private static final String FACILITY = "facilityId";
  private static final String ROLE = "role";
  private static final String FROM = "from";
  private static final String UNTIL = "until";

  RoleChange {
    roles = List.copyOf(roles);
  }

  static boolean isPrivileged(RoleGrant grant) {
    return Roles.PRIVILEGED.contains(grant.role());
  }

  /** The facility that all of it is about; null where it is more than one facility's matter. */
  UUID facilityId() {
    var facilities = roles.stream().map(RoleGrant::facilityId).distinct().toList();
    boolean isGroups = roles.stream().anyMatch(each -> Roles.OF_GROUP.contains(each.role()));
    return facilities.size() == 1 && !isGroups ? facilities.get(0) : null;
  }

  /** As it is kept until somebody approves it. */
  String payload() {
    var list = Json.createArrayBuilder();
    roles.forEach(grant -> list.add(json(grant)));
    return Json.createObjectBuilder().add(REPLACES, replaces).add(ROLES, list).build().toString();
  }

  /** Reads it again; the payload of another kind of request gives no roles. */
  static RoleChange of(String payload) {
    try (var reader = Json.createReader(new StringReader(payload))) {
      var json = reader.readObject();
      var list = json.containsKey(ROLES) ? json.getJsonArray(ROLES) : JsonValue.EMPTY_JSON_ARRAY;
      var grants = list.getValuesAs(JsonObject.class).stream().map(RoleChange::grant).toList();
      return new RoleChange(json.getBoolean(REPLACES, false), grants);
    }
  }

  private static JsonObjectBuilder json(RoleGrant grant) {
    var json =
        Json.createObjectBuilder()
            .add(FACILITY, grant.facilityId().toString())
            .add(ROLE, grant.role());
    if (grant.from() != null) {
      json.add(FROM, grant.from().toString());
    }
    return grant.until() == null ? json : json.add(UNTIL, grant.until().toString());
  }

  private static RoleGrant grant(JsonObject json) {
    return new RoleGrant(
        UUID.fromString(json.getString(FACILITY)),
        json.getString(ROLE),
        instant(json.get(FROM)),
        instant(json.get(UNTIL)));
  }

  private static Instant instant(JsonValue value) {
    return value instanceof JsonString text ? Instant.parse(text.getString()) : null;
  }
}
