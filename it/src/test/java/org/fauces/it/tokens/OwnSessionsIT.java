package org.fauces.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody sees the sessions of their own account and ends them, wherever they are. */
@Tag("NSG-2.1-08")
@ExtendWith(Installation.class)
class OwnSessionsIT {
  private final RunningFauces fauces;
  private final Hospital hospital;
  private final Records records;
  private Person nurse;
  private String token;

  OwnSessionsIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @BeforeEach
  void signIn() {
    nurse = hospital.invite("it-sessions-" + UUID.randomUUID(), hospital.here(), "NURSE");
    token = newToken();
    call("DELETE", "/sessions").then().statusCode(204); // that of the activation
  }

  @Test
  void theyAreListedWithWhereSinceAndHow() {
    PortalSession.of(fauces, nurse);

    var listed = call("GET", "/sessions");

    assertThat(listed.<List<String>>path("items.kind")).containsExactly("PORTAL", "API");
    assertThat(listed.<List<Boolean>>path("items.own")).containsExactly(false, true);
    assertThat(listed.<List<String>>path("items.sourceAddress")).doesNotContainNull();
    assertThat(listed.<List<String>>path("items.startedAt")).doesNotContainNull();
    assertThat(listed.<List<String>>path("items[0].factors")).contains("mfa");
  }

  @Test
  void oneIsEndedAndNoOther() {
    var portal = PortalSession.of(fauces, nurse);
    String id = call("GET", "/sessions").path("items[0].id");

    call("DELETE", "/sessions/" + id).then().statusCode(204);

    assertThat(portal.get("/worklist").statusCode()).isEqualTo(302);
    assertThat(call("GET", "/sessions").<List<String>>path("items.kind")).containsExactly("API");
  }

  @Test
  void allOthersAreEndedAtOnce() {
    var portal = PortalSession.of(fauces, nurse);
    var other = newToken();

    call("DELETE", "/sessions").then().statusCode(204);

    assertThat(portal.get("/worklist").statusCode()).isEqualTo(302);
    assertThat(call(other, "GET", "/sessions").statusCode()).isEqualTo(401);
    assertThat(call("GET", "/sessions").statusCode()).isEqualTo(200);
  }

  @Test
  void allOthersAreEndedHoweverMany() {
    makeMany();

    call("DELETE", "/sessions").then().statusCode(204);

    assertThat(call("GET", "/sessions").<List<Boolean>>path("items.own")).containsExactly(true);
    assertThat(live()).isEqualTo(1);
  }

  @Test
  void anotherPasswordEndsThemHoweverMany() {
    makeMany();
    var change = Body.of("oldPassword", Person.PASSWORD, "password", "eleven purple walruses sing");

    hospital
        .anonymous()
        .header("Authorization", "Bearer " + token)
        .body(change.toString())
        .post("/account/password")
        .then()
        .statusCode(204);

    assertThat(live()).isEqualTo(1);
    assertThat(call("GET", "/sessions").statusCode()).isEqualTo(200);
  }

  /** More than any list shows. */
  private void makeMany() {
    for (int doublings = 0; doublings < 8; doublings++) {
      records.change(
          """
          insert into sign_in_session (id, account_id, facility_id, kind, factors,
            started_at, expires_at, last_used_at)
          select random_bytes(16), account_id, facility_id, kind, factors,
            started_at, expires_at, last_used_at
          from sign_in_session where account_id = ? and ended_at is null""",
          nurse.accountId());
    }
    assertThat(live()).isGreaterThan(250);
  }

  private long live() {
    return records.count(
        "select count(*) from sign_in_session where account_id = ? and ended_at is null",
        nurse.accountId());
  }

  @Test
  void anotherAccountsSessionDoesNotExist() {
    String id = hospital.as(hospital.physician()).get("/sessions").path("items[0].id");
    Problems.assertRefused(call("DELETE", "/sessions/" + id), 404, "not-found");
    Problems.assertRefused(call("DELETE", "/sessions/" + UUID.randomUUID()), 404, "not-found");
  }

  @Test
  void thePortalShowsAndEndsThemToo() {
    var portal = PortalSession.of(fauces, nurse);
    String api = call("GET", "/sessions").path("items[1].id");
    assertThat(portal.get("/sessions").asString()).contains(api).contains("id=\"end-others\"");

    portal.request().formParam("id", api).post("/portal/sessions").then().statusCode(302);

    assertThat(call("GET", "/sessions").statusCode()).isEqualTo(401);
    assertThat(portal.get("/sessions").asString()).doesNotContain(api);
  }

  private String newToken() {
    return hospital.signInByPasskey(nurse).path("accessToken");
  }

  private Response call(String method, String path) {
    return call(token, method, path);
  }

  private Response call(String bearer, String method, String path) {
    return hospital.anonymous().header("Authorization", "Bearer " + bearer).request(method, path);
  }
}
