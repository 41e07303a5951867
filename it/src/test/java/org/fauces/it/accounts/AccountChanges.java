package org.fauces.it.accounts;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Person;

/** What administrators do to accounts, as requests. */
record AccountChanges(Hospital hospital, Person administrator) {
  private static final String REASON = "the tests want it";

  static AccountChanges of(Hospital hospital) {
    return new AccountChanges(hospital, hospital.administrator());
  }

  AccountChanges by(Person other) {
    return new AccountChanges(hospital, other);
  }

  Response read(Person person) {
    return hospital.as(administrator).get("/accounts/" + person.accountId());
  }

  Response disable(Person person, String reason) {
    return post("/accounts/" + person.accountId() + "/disablement", Body.of("reason", reason));
  }

  Response enable(Person person) {
    return post("/accounts/" + person.accountId() + "/enablement", reasoned());
  }

  Response renewInvitation(Person person) {
    return post("/accounts/" + person.accountId() + "/invitation", reasoned());
  }

  Response grant(Person person, UUID facilityId, String role) {
    return grant(person, reasoned().with("facilityId", facilityId).with("role", role));
  }

  Response grant(Person person, Body body) {
    return post("/accounts/" + person.accountId() + "/roles", body);
  }

  Response end(Person person, String roleId) {
    return post("/accounts/" + person.accountId() + "/roles/" + roleId + "/end", Body.of());
  }

  Response move(Person person, UUID facilityId, String role) {
    var roles = List.of(Body.of("facilityId", facilityId, "role", role).map());
    return hospital
        .as(administrator)
        .body(reasoned().with("roles", roles).toString())
        .put("/accounts/" + person.accountId() + "/roles");
  }

  Response approve(String approvalId) {
    return hospital.as(administrator).post("/approvals/" + approvalId + "/approval");
  }

  Response refuse(String approvalId) {
    return post("/approvals/" + approvalId + "/refusal", Body.of("reason", REASON));
  }

  Response withdraw(String approvalId) {
    return hospital.as(administrator).post("/approvals/" + approvalId + "/withdrawal");
  }

  Response post(String path, Body body) {
    return hospital.as(administrator).body(body.toString()).post(path);
  }

  static Body reasoned() {
    return Body.of("id", UUID.randomUUID(), "reason", REASON);
  }
}
