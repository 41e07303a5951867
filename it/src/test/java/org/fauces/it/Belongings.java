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
    return of(hospital, visit, hospital.physicianElsewhere(), administratorElsewhere(hospital));
  }

  static Person administratorElsewhere(Hospital hospital) {
    return hospital.invite("it-administrator-elsewhere", hospital.elsewhere(), "FACILITY_ADMIN");
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
    var ids = accounts(hospital, physician.facilityId());
    ids.put("operating-points", thresholds(hospital, physician));
    ids.putAll(
        Map.of(
            "patients", visit.patientId(),
            "patientId", visit.patientId(),
            "consents", consent,
            "examinations", visit.id(),
            "photos", UUID.fromString(photo),
            "runId", UUID.fromString(run.getString("id")),
            "cameraId", create(hospital, administrator, "/cameras", Bodies.camera()),
            "sessions", anotherSession(hospital, physician),
            "facilityId", physician.facilityId()));
    return new Belongings(visit, physician, administrator, ids);
  }

  /** Somebody there, his role, and a role that waits for an approval. */
  private static Map<String, UUID> accounts(Hospital hospital, UUID facilityId) {
    var administrator = hospital.secondAdministrator();
    var nurse = Bodies.account(facilityId, "NURSE");
    var account = create(hospital, administrator, "/accounts", nurse);
    var path = "/accounts/" + account;
    var role = hospital.as(administrator).get(path).<String>path("roles[0].id");
    var wanted =
        Body.of("id", UUID.randomUUID(), "facilityId", facilityId, "role", "OPERATOR")
            .with("reason", "the tests want it");
    hospital.as(administrator).body(wanted.toString()).post(path + "/roles").then().statusCode(202);
    var ids = new HashMap<String, UUID>();
    ids.put("accounts", account);
    ids.put("roles", UUID.fromString(role));
    ids.put("role-reviews", reviewed(hospital, facilityId));
    ids.put("approvals", UUID.fromString((String) wanted.get("id")));
    ids.put("facilities", facilityId);
    ids.put("roles.facilityId", facilityId);
    return ids;
  }

  /** A role that nobody ends. */
  private static UUID reviewed(Hospital hospital, UUID facilityId) {
    var administrator = hospital.secondAdministrator();
    var clerk = Bodies.account(facilityId, "CLERK");
    var account = create(hospital, administrator, "/accounts", clerk);
    var read = hospital.as(administrator).get("/accounts/" + account);
    return UUID.fromString(read.path("roles[0].id"));
  }

  /** Thresholds that nobody approves. */
  private static UUID thresholds(Hospital hospital, Person physician) {
    var listed = hospital.as(physician).get("/operating-points");
    var body = Bodies.operatingPoints(listed.path("modelDigest"));
    hospital
        .as(physician)
        .header("If-Match", listed.header("ETag"))
        .body(body.toString())
        .post("/operating-points")
        .then()
        .statusCode(201);
    return UUID.fromString((String) body.get("id"));
  }

  /** One that no test's token stands on. */
  private static UUID anotherSession(Hospital hospital, Person person) {
    var own = hospital.as(person).get("/sessions");
    hospital.signInByPasskey(person).then().statusCode(200);
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
