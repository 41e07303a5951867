package org.fauces.it.quality;

import java.util.UUID;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Person;

/** A facility of a test's own, since thresholds and figures are those of all that happens there. */
record OwnFacility(UUID id, Person physician, Person administrator) {
  static OwnFacility open(Hospital hospital) {
    var body = Bodies.facility();
    hospital
        .as(hospital.administrator())
        .body(body.toString())
        .post("/facilities")
        .then()
        .statusCode(201);
    var id = UUID.fromString((String) body.get("id"));
    return new OwnFacility(
        id,
        hospital.invite("it-physician-" + id, id, "PHYSICIAN"),
        hospital.invite("it-administrator-" + id, id, "FACILITY_ADMIN"));
  }
}
