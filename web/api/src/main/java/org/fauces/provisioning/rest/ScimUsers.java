package org.fauces.provisioning.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.identity.service.ChangePerson;
import org.fauces.identity.service.CreatePerson;
import org.fauces.identity.service.PersonCondition;
import org.fauces.identity.service.PersonCondition.Attribute;
import org.fauces.identity.service.Precondition;
import org.fauces.identity.service.ProvisionedPerson;

/** People as SCIM has them, and back. */
final class ScimUsers {
  static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
  private static final int LONGEST = 400; // in code points; what is kept is shorter still

  private ScimUsers() {}

  static JsonObject json(ProvisionedPerson person) {
    var json = ScimResources.begin(SCHEMA, person.id().toString());
    if (person.personnelNumber() != null) {
      json.add("externalId", person.personnelNumber());
    }
    var groups = Json.createArrayBuilder();
    person.groups().forEach(group -> groups.add(reference(group.id())));
    return json.add("userName", person.signInName())
        .add("name", Json.createObjectBuilder().add("formatted", person.displayName()))
        .add("displayName", person.displayName())
        .add("active", person.active())
        .add("groups", groups)
        .add("meta", meta(person))
        .build();
  }

  private static JsonObjectBuilder reference(String groupId) {
    return Json.createObjectBuilder()
        .add("value", groupId)
        .add("$ref", ScimResources.address("Groups", groupId))
        .add("type", "direct");
  }

  private static JsonObjectBuilder meta(ProvisionedPerson person) {
    var version = String.valueOf(person.version());
    return ScimResources.meta("User", "Users", person.id().toString(), version)
        .add("created", person.createdAt().toString());
  }

  static CreatePerson create(JsonObject body) {
    var sent = ScimAttributes.of(body);
    sent.requireSchema(SCHEMA);
    return new CreatePerson(
        required(sent, "userName"),
        displayName(sent).orElseThrow(() -> ScimAttributes.refused("/displayName", "required")),
        required(sent, "externalId"),
        sent.truth("active").orElse(true));
  }

  /** The whole person: what is left out is refused where it cannot be empty. */
  static ChangePerson replace(UUID id, JsonObject body, Precondition precondition) {
    var whole = create(body);
    return new ChangePerson(
        id,
        whole.signInName(),
        whole.displayName(),
        whole.personnelNumber(),
        whole.active(),
        precondition);
  }

  /** The name to show: that one, or the formatted one, or the two parts in their order. */
  static Optional<String> displayName(ScimAttributes sent) {
    return text(sent, "displayName").or(() -> sent.object("name").flatMap(ScimUsers::formatted));
  }

  private static Optional<String> formatted(ScimAttributes name) {
    var parts =
        Stream.of("familyName", "givenName")
            .flatMap(part -> text(name, part).stream())
            .collect(Collectors.joining(" "));
    return text(name, "formatted").or(() -> Optional.of(parts).filter(text -> !text.isEmpty()));
  }

  static Optional<String> text(ScimAttributes sent, String name) {
    var text = sent.text(name);
    if (text.filter(value -> value.codePointCount(0, value.length()) > LONGEST).isPresent()) {
      throw ScimAttributes.refused("/" + name, "too-long");
    }
    return text;
  }

  private static String required(ScimAttributes sent, String name) {
    return text(sent, name).orElseThrow(() -> ScimAttributes.refused("/" + name, "required"));
  }

  static List<PersonCondition> conditions(String filter) {
    return ScimFilter.read(filter, SCHEMA).stream().map(ScimUsers::condition).toList();
  }

  private static PersonCondition condition(ScimFilter.Term term) {
    return switch (term.name()) {
      case "username" -> new PersonCondition(Attribute.SIGN_IN_NAME, term.isPrefix(), term.text());
      case "externalid" ->
          new PersonCondition(Attribute.PERSONNEL_NUMBER, term.isPrefix(), term.text());
      case "active" -> new PersonCondition(Attribute.ACTIVE, false, term.truth());
      case "id" -> new PersonCondition(Attribute.ID, false, id(term));
      default -> throw ScimFilter.refused();
    };
  }

  private static UUID id(ScimFilter.Term term) {
    if (term.isPrefix()) {
      throw ScimFilter.refused();
    }
    return ScimResources.id(term.text()).orElse(new UUID(0, 0)); // which nobody has
  }
}
