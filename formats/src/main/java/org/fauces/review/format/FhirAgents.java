package org.fauces.review.format;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.fauces.review.format.ExportedEvent.Party;

/** Who took part: the client, this server and whoever was signed in. */
final class FhirAgents {
  private static final String PARTICIPATION =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  private static final FhirCoding SOURCE = new FhirCoding(FhirKind.DCM, "110153", "Source Role ID");
  private static final FhirCoding DESTINATION =
      new FhirCoding(FhirKind.DCM, "110152", "Destination Role ID");
  private static final String BY_ADDRESS = "2";
  private static final String BY_URI = "5";

  private final String server;

  FhirAgents(String server) {
    this.server = server;
  }

  JsonArrayBuilder of(ExportedEvent event, FhirKind kind) {
    var agents = Json.createArrayBuilder();
    // whoever is read is the source of what is read; otherwise the client is
    boolean isRead = kind == FhirKind.READ;
    var address = event.place().sourceAddress();
    if (address != null) {
      var client = party(isRead ? DESTINATION : SOURCE, address, BY_ADDRESS);
      agents.add(client.add("who", Json.createObjectBuilder().add("display", address)));
    }
    var node = identifier("urn:fauces:node", event.place().nodeId());
    agents.add(party(isRead ? SOURCE : DESTINATION, server, BY_URI).add("who", node));
    if (event.account() != null) {
      agents.add(user(event, kind));
    }
    return agents;
  }

  private static JsonObjectBuilder party(FhirCoding type, String address, String by) {
    var network = Json.createObjectBuilder().add("address", address).add("type", by);
    return Json.createObjectBuilder()
        .add("type", type.concept())
        .add("requestor", false)
        .add("network", network);
  }

  private static JsonObjectBuilder user(ExportedEvent event, FhirKind kind) {
    boolean isAuthor = kind == FhirKind.CREATE || kind == FhirKind.UPDATE;
    var type =
        isAuthor
            ? new FhirCoding(PARTICIPATION, "AUT", "author (originator)")
            : new FhirCoding(PARTICIPATION, "IRCP", "information recipient");
    Party account = event.account();
    var roles = Json.createArrayBuilder();
    event
        .roles()
        .forEach(role -> roles.add(new FhirCoding("urn:fauces:role", role, null).concept()));
    var user =
        Json.createObjectBuilder()
            .add("type", type.concept())
            .add("who", identifier("urn:fauces:account", account.id()))
            .add("requestor", true);
    if (!event.roles().isEmpty()) {
      user.add("role", roles);
    }
    return account.name() == null ? user : user.add("name", account.name());
  }

  /** An entity that is known by a logical reference. */
  static JsonObjectBuilder identified(FhirCoding type, String system, Object value) {
    return Json.createObjectBuilder()
        .add("what", identifier(system, value))
        .add("type", type.json());
  }

  /** A logical reference. */
  static JsonObjectBuilder identifier(String system, Object value) {
    var identifier =
        Json.createObjectBuilder().add("system", system).add("value", String.valueOf(value));
    return Json.createObjectBuilder().add("identifier", identifier);
  }
}
