package org.fauces.provisioning.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.service.GroupCondition;
import org.fauces.identity.service.MemberChange;
import org.fauces.identity.service.MemberChange.Kind;
import org.fauces.identity.service.RoleGroupView;

/** Roles at facilities as groups of SCIM, and back. */
final class ScimGroups {
  static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final int MOST_MEMBERS = 1000; // of one request

  private ScimGroups() {}

  static JsonObject json(RoleGroupView view) {
    var id = view.group().id();
    var members = Json.createArrayBuilder();
    view.members()
        .forEach(
            member ->
                members.add(
                    Json.createObjectBuilder()
                        .add("value", member.toString())
                        .add("$ref", ScimResources.address("Users", member.toString()))
                        .add("type", "User")));
    return ScimResources.begin(SCHEMA, id)
        .add("displayName", view.displayName())
        .add("members", members)
        .add("meta", ScimResources.meta("Group", "Groups", id, view.version()))
        .build();
  }

  /** The whole group: its members, and nobody else. */
  static List<MemberChange> replace(JsonObject body) {
    var sent = ScimAttributes.of(body);
    sent.requireSchema(SCHEMA);
    var members = sent.value("members").map(ScimGroups::members).orElse(Set.of());
    return List.of(new MemberChange(Kind.REPLACE, members));
  }

  /** The ids of members: a list of them, or one alone. */
  static Set<UUID> members(JsonValue value) {
    var list =
        value instanceof JsonObject
            ? List.of(value)
            : ScimAttributes.list(value, "/members", MOST_MEMBERS);
    var ids = new LinkedHashSet<UUID>();
    for (JsonValue each : list) {
      var member = ScimAttributes.of(ScimAttributes.object(each, "/members"));
      ids.add(member(member.text("value").orElse("")));
    }
    return ids;
  }

  static UUID member(String id) {
    return ScimResources.id(id).orElseThrow(() -> ScimAttributes.refused("/members", "not-a-uuid"));
  }

  static List<GroupCondition> conditions(String filter) {
    return ScimFilter.read(filter, SCHEMA).stream().map(ScimGroups::condition).toList();
  }

  private static GroupCondition condition(ScimFilter.Term term) {
    return switch (term.name()) {
      case "displayname" -> new GroupCondition(false, term.isPrefix(), term.text());
      case "id" ->
          Optional.of(term)
              .filter(each -> !each.isPrefix())
              .map(each -> new GroupCondition(true, false, each.text()))
              .orElseThrow(ScimFilter::refused);
      default -> throw ScimFilter.refused();
    };
  }
}
