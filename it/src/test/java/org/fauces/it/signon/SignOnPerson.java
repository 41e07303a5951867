package org.fauces.it.signon;

import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;

/** Somebody who was invited as a clerk of the other facility and has not used the code yet. */
record SignOnPerson(UUID accountId, String name, String code) {
  static SignOnPerson invited(Hospital hospital) {
    var id = UUID.randomUUID();
    var name = "so-" + id;
    var role = Body.of("facilityId", hospital.elsewhere(), "role", "CLERK").map();
    var body =
        Body.of("id", id, "signInName", name, "displayName", "Signer")
            .with("personnelNumber", id)
            .with("roles", List.of(role))
            .with("reason", "the tests need somebody");
    var answer = hospital.as(hospital.administrator()).body(body.toString()).post("/accounts");
    return new SignOnPerson(
        id, name, answer.then().statusCode(201).extract().path("invitation.code"));
  }
}
