package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sign-in whose password was right ends with the account's sessions, before its second step. */
@Tag("NSG-1.2-02")
@ExtendWith(Installation.class)
class BegunSignInsIT {
  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

  private final RunningFauces fauces;
  private final Hospital hospital;
  private final Records records;
  private Person nurse;
  private String ticket;

  BegunSignInsIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @BeforeEach
  void begin() {
    nurse = hospital.invite("it-begun-" + UUID.randomUUID(), hospital.here(), "NURSE");
    ticket = ticketOf(begun());
    assertThat(tickets()).isEqualTo(1);
  }

  @Test
  void disablingEndsIt() {
    post("/accounts/" + nurse.accountId() + "/disablement", Body.of("reason", "LEFT"))
        .then()
        .statusCode(200);
    assertOver();
  }

  @Test
  void anotherPasswordEndsIt() {
    var token = hospital.signInByPasskey(nurse).<String>path("accessToken");
    var change = Body.of("oldPassword", Person.PASSWORD, "password", "eleven purple walruses sing");
    hospital
        .anonymous()
        .header("Authorization", "Bearer " + token)
        .body(change.toString())
        .post("/account/password")
        .then()
        .statusCode(204);
    assertOver();
  }

  @Test
  void takingTheFactorsAwayEndsIt() {
    var reason = Body.of("id", UUID.randomUUID(), "reason", "The telephone was stolen.");
    var asked = post("/accounts/" + nurse.accountId() + "/factor-reset", reason);
    asked.then().statusCode(202);
    hospital.approve(asked.path("approval.id"));
    assertOver();
  }

  private void assertOver() {
    assertThat(tickets()).isZero();
    var answer =
        PortalSession.sameOrigin(fauces)
            .formParam("ticket", ticket)
            .formParam("facility", hospital.here().toString())
            .formParam("kind", "TOTP")
            .formParam("code", "123456")
            .post("/portal/signin");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(TICKET.matcher(answer.asString()).find()).isFalse();
  }

  private Response begun() {
    return PortalSession.sameOrigin(fauces)
        .formParam("name", nurse.signInName())
        .formParam("password", Person.PASSWORD)
        .formParam("facility", hospital.here().toString())
        .post("/portal/signin");
  }

  private static String ticketOf(Response page) {
    var found = TICKET.matcher(page.asString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private long tickets() {
    return records.count(
        "select count(*) from sign_in_ticket where account_id = ?", nurse.accountId());
  }

  private Response post(String path, Body body) {
    return hospital.as(hospital.administrator()).body(body.toString()).post(path);
  }
}
