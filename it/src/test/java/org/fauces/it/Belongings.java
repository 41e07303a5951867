package org.fauces.it;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.IdPlaces.Place;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Person;
import org.fauces.it.support.Visit;

/** One of everything that has an id and belongs to one facility, and who there may do what. */
record Belongings(Visit visit, Person physician, Person administrator, Map<String, UUID> ids) {
  private static final long SEED = 3; // some of these photos count, so that there are heat maps
  private static final int PHOTOS = 4;

  static Belongings here(Hospital hospital) {
    var visit = Visit.opened(hospital);
    return of(hospital, visit, hospital.physician(), hospital.administrator());
  }

  static Belongings elsewhere(Hospital hospital) {
    var visit = Visit.openedElsewhere(hospital);
    var administrator =
        hospital.invite("it-administrator-elsewhere", hospital.elsewhere(), "FACILITY_ADMIN");
    return of(hospital, visit, hospital.physicianElsewhere(), administrator);
  }

  /** The ids of an endpoint's address and body, each as it is called there. */
  Map<String, UUID> idsOf(Place place) {
    var named = new HashMap<String, UUID>();
    for (String parameter : IdPlaces.parameters(place.path())) {
      named.put(parameter, idAt(place, "{" + parameter + "}"));
    }
    ids.forEach(named::putIfAbsent);
    return named;
  }

  /** By the word before it in the address. */
  private UUID idAt(Place place, String parameter) {
    var words = List.of(place.path().split("/"));
    var owner = words.get(words.indexOf(parameter) - 1);
    if (!ids.containsKey(owner)) {
      throw new IllegalStateException(place + ": nothing here is one of " + owner);
    }
    return ids.get(owner);
  }

  private static Belongings of(
      Hospital hospital, Visit visit, Person physician, Person administrator) {
    visit.withThroats(SEED, PHOTOS).withInterview().withFindings().withAnalysis();
    var consents = "/patients/" + visit.patientId() + "/consents";
    var consent = create(hospital, physician, consents, Bodies.consent());
    var run = visit.read().jsonPath().setRootPath("runs[0]");
    var photo = run.getString("photos.find { it.weight > 0 }.photoId");
    var ids =
        Map.of(
            "patients", visit.patientId(),
            "patientId", visit.patientId(),
            "consents", consent,
            "examinations", visit.id(),
            "photos", UUID.fromString(photo),
            "runId", UUID.fromString(run.getString("id")),
            "cameraId", create(hospital, administrator, "/cameras", Bodies.camera()),
            "sessions", anotherSession(hospital, physician),
            "facilities", physician.facilityId(),
            "roles.facilityId", physician.facilityId());
    return new Belongings(visit, physician, administrator, ids);
  }

  /** One that no test's token stands on. */
  private static UUID anotherSession(Hospital hospital, Person person) {
    var own = hospital.as(person).get("/sessions");
    hospital
        .signIn(person.signInName(), Person.PASSWORD, person.facilityId())
        .then()
        .statusCode(200);
    var known = own.<List<String>>path("items.id");
    return hospital.as(person).get("/sessions").<List<String>>path("items.id").stream()
        .filter(id -> !known.contains(id))
        .map(UUID::fromString)
        .findFirst()
        .orElseThrow();
  }

  private static UUID create(Hospital hospital, Person person, String path, Body body) {
    hospital.as(person).body(body.toString()).post(path).then().statusCode(201);
    return UUID.fromString((String) body.get("id"));
  }
}
