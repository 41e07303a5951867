package org.fauces.review.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fauces.review.format.ExportedEvent.Thing;

/**
 * What an event was about. The patterns allow one object of the system an AuditEvent: the last that
 * was named, since an examination is named before its photo; the others are there as other ones.
 */
final class FhirEntities {
  private static final String TYPES = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  private static final String ROLES = "http://terminology.hl7.org/CodeSystem/object-role";
  private static final FhirCoding PERSON = new FhirCoding(TYPES, "1", "Person");
  private static final FhirCoding SYSTEM_OBJECT = new FhirCoding(TYPES, "2", "System Object");
  private static final FhirCoding OTHER = new FhirCoding(TYPES, "4", "Other");
  private static final FhirCoding IS_PATIENT = new FhirCoding(ROLES, "1", "Patient");
  private static final FhirCoding IS_RESOURCE = new FhirCoding(ROLES, "4", "Domain Resource");
  private static final FhirCoding IS_QUERY = new FhirCoding(ROLES, "24", "Query");
  private static final FhirCoding REQUEST =
      new FhirCoding(
          "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType", "XrequestId", null);

  private FhirEntities() {}

  static JsonArrayBuilder of(ExportedEvent event, FhirKind kind, List<Thing> patients) {
    var entities = Json.createArrayBuilder();
    if (event.place().requestId() != null) {
      entities.add(FhirAgents.identified(REQUEST, "urn:fauces:request", event.place().requestId()));
    }
    patients.forEach(patient -> entities.add(person(patient)));
    var things = event.objects().stream().filter(thing -> !thing.isPatient()).toList();
    var main = main(kind, things, patients);
    if (kind == FhirKind.QUERY) {
      entities.add(query(event));
    }
    main.ifPresent(
        thing -> entities.add(thing(thing, SYSTEM_OBJECT).add("role", IS_RESOURCE.json())));
    things.stream()
        .filter(thing -> main.isEmpty() || thing != main.get())
        .forEach(thing -> entities.add(thing(thing, OTHER)));
    return entities;
  }

  // of a query the query itself is the object; of reading a patient it is the patient
  private static Optional<Thing> main(FhirKind kind, List<Thing> things, List<Thing> patients) {
    if (kind == FhirKind.QUERY) {
      return Optional.empty();
    }
    var named = things.isEmpty() ? patients : things;
    return named.isEmpty() ? Optional.empty() : Optional.of(named.get(named.size() - 1));
  }

  private static JsonObjectBuilder person(Thing patient) {
    return Json.createObjectBuilder()
        .add("what", Json.createObjectBuilder().add("reference", "Patient/" + patient.id()))
        .add("type", PERSON.json())
        .add("role", IS_PATIENT.json());
  }

  /**
   * What was searched for is the patient's and is not kept: the query is the name of the action.
   */
  private static JsonObjectBuilder query(ExportedEvent event) {
    var bytes = event.action().getBytes(UTF_8);
    return Json.createObjectBuilder()
        .add("type", SYSTEM_OBJECT.json())
        .add("role", IS_QUERY.json())
        .add("query", Base64.getEncoder().encodeToString(bytes));
  }

  private static JsonObjectBuilder thing(Thing thing, FhirCoding type) {
    var system = "urn:fauces:" + thing.kind().toLowerCase(Locale.ROOT).replace('_', '-');
    return FhirAgents.identified(type, system, thing.id());
  }
}
