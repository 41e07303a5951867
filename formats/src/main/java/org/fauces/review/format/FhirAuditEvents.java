package org.fauces.review.format;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.fauces.review.format.ExportedEvent.Thing;

/**
 * Events as FHIR R4 AuditEvents. What succeeded over the API follows the Basic Audit Log Patterns
 * of IHE (BALP 1.1); they allow one patient an AuditEvent, so that an event of a list becomes as
 * many AuditEvents as it names patients.
 */
public final class FhirAuditEvents {
  private static final String PROFILES =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  private static final String OUTCOMES =
      "http://terminology.hl7.org/CodeSystem/audit-event-outcome";

  private final String server;

  /**
   * Those of one installation.
   *
   * @param server its address, under which clients reach it
   */
  public FhirAuditEvents(String server) {
    this.server = server;
  }

  /** The AuditEvents of an event, each as JSON text without a line break. */
  public List<String> of(ExportedEvent event) {
    var patients = event.objects().stream().filter(Thing::isPatient).toList();
    if (patients.size() < 2) {
      return List.of(resource(event, event.id().toString(), patients));
    }
    var resources = new ArrayList<String>();
    for (Thing patient : patients) {
      var id = event.id() + "-" + (resources.size() + 1);
      resources.add(resource(event, id, List.of(patient)));
    }
    return resources;
  }

  private String resource(ExportedEvent event, String id, List<Thing> patients) {
    var kind = FhirKind.of(event.action()).orElse(FhirKind.OPERATION);
    var json = Json.createObjectBuilder().add("resourceType", "AuditEvent").add("id", id);
    addProfile(json, event, kind, !patients.isEmpty());
    json.add("type", kind.type.json());
    var subtypes = Json.createArrayBuilder();
    if (kind.subtype != null) {
      subtypes.add(kind.subtype.json());
    }
    subtypes.add(new FhirCoding("urn:fauces:audit-action", event.action(), null).json());
    json.add("subtype", subtypes);
    json.add("action", kind.action);
    json.add("recorded", event.occurredAt().toString());
    json.add("outcome", outcome(event));
    if (event.reason() != null) {
      json.add("outcomeDesc", event.reason());
    }
    json.add("agent", new FhirAgents(server).of(event, kind));
    json.add("source", source(event));
    json.add("entity", FhirEntities.of(event, kind, patients));
    return json.build().toString();
  }

  // the patterns are of successes, and of requests that came over the network
  private static void addProfile(
      JsonObjectBuilder json, ExportedEvent event, FhirKind kind, boolean hasPatient) {
    boolean isPattern =
        kind.profile != null
            && isSuccess(event)
            && event.place().sourceAddress() != null
            && (hasPatient || !event.objects().isEmpty() || kind == FhirKind.QUERY);
    if (isPattern) {
      var name = PROFILES + (hasPatient ? "Patient" : "") + kind.profile;
      json.add(
          "meta", Json.createObjectBuilder().add("profile", Json.createArrayBuilder().add(name)));
    }
  }

  private static boolean isSuccess(ExportedEvent event) {
    return event.outcome().equals("SUCCESS");
  }

  /** {@value #OUTCOMES}: success, minor failure, serious failure. */
  private static String outcome(ExportedEvent event) {
    return switch (event.outcome()) {
      case "SUCCESS" -> "0";
      case "DENIED" -> "8";
      default -> "4";
    };
  }

  private JsonObjectBuilder source(ExportedEvent event) {
    var type =
        new FhirCoding("http://terminology.hl7.org/CodeSystem/security-source-type", "4", null);
    return Json.createObjectBuilder()
        .add("site", server)
        .add("observer", FhirAgents.identifier("urn:fauces:node", event.place().nodeId()))
        .add("type", Json.createArrayBuilder().add(type.json()));
  }
}
