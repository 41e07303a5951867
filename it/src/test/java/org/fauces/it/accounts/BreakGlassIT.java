package org.fauces.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The account for emergencies: sealed by two, in alarm when it is used, and spent afterwards. */
@Tag("NSG-1.2-07")
@ExtendWith(Installation.class)
class BreakGlassIT {
  private static final UUID ACCOUNT = UUID.fromString("01990000-0000-7000-8000-0000000000b9");
  private static final int BITS_A_CHARACTER = 5;

  private final Hospital hospital;
  private final RunningFauces fauces;
  private final Records records;
  private String secret;

  BreakGlassIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @BeforeEach
  void seal() {
    hospital.forget(hospital.administrator());
    hospital.forget(hospital.secondAdministrator());
    secret = approve(ask()).path("secret.text");
  }

  @Test
  void twoPeopleSealItAndTheSecretIsShownOnce() {
    var state = state();

    assertThat(secret.replace("-", "").length() * BITS_A_CHARACTER).isGreaterThanOrEqualTo(128);
    assertThat(state.<String>path("state")).isEqualTo("SEALED");
    assertThat(state.<String>path("sealedBy"))
        .isEqualTo(hospital.administrator().accountId().toString());
    assertThat(state.<String>path("approvedBy"))
        .isEqualTo(hospital.secondAdministrator().accountId().toString());
    assertThat(state.asString()).doesNotContain(secret);
    assertThat(records.texts("select password_hash from account where id = ?", ACCOUNT))
        .allMatch(hash -> hash.startsWith("$argon2id$"));
    var next = ask();
    Problems.assertRefused(
        hospital.as(hospital.administrator()).post("/approvals/" + next + "/approval"),
        403,
        "forbidden");
    approve(next); // of one deed one request is open at a time
  }

  @Test
  void itsUseIsInAlarmAndInTheAuditTrailAtOnce() {
    long before = records.events("BREAK_GLASS_OPEN", "SUCCESS", ACCOUNT);

    var signedIn = signIn(secret.replace("-", "").toLowerCase(Locale.ROOT));

    signedIn.then().statusCode(200);
    assertThat(signedIn.<List<String>>path("roles")).containsExactly("GROUP_ADMIN");
    assertThat(records.events("BREAK_GLASS_OPEN", "SUCCESS", ACCOUNT)).isEqualTo(before + 1);
    var alarm = alarm();
    assertThat(alarm).isNotNull();
    assertThat(state().<String>path("state")).isEqualTo("IN_USE");
    Problems.assertRefused(handle(alarm), 409, "break-glass-unsealed");
    seal();
    handle(alarm).then().statusCode(200);
    assertThat(status(signedIn.path("accessToken"))).isEqualTo(401);
  }

  @Test
  void itGivesTheHospitalAnAdministratorBackAndNothingOfItsOwnStays() {
    var token = signIn(secret).<String>path("accessToken");
    var person = Bodies.account(hospital.here(), "GROUP_ADMIN").with("reason", "all are ill");

    var invited = as(token).body(person.toString()).post("/accounts");

    invited.then().statusCode(201);
    var approval = invited.<String>path("approval.id");
    as(token).post("/approvals/" + approval + "/approval").then().statusCode(200);
    var session = as(token).get("/sessions");
    assertThat(session.<List<List<String>>>path("items.factors")).contains(List.of("break_glass"));
    Problems.assertRefused(as(token).post("/factors/totp"), 403, "forbidden");
    Problems.assertRefused(as(token).body(passwords()).post("/account/password"), 403, "forbidden");
    Problems.assertRefused(as(token).body(reason()).post("/break-glass/seal"), 403, "forbidden");
    Problems.assertRefused(
        hospital
            .as(hospital.administrator())
            .body(Body.of("reason", "OTHER").toString())
            .post("/accounts/" + ACCOUNT + "/disablement"),
        403,
        "forbidden");
  }

  @Test
  void aSignOutSpendsIt() {
    var token = signIn(secret).<String>path("accessToken");
    var other = signIn(secret).<String>path("accessToken");

    as(token).delete("/session").then().statusCode(204);

    assertSpent(token, other);
  }

  @Test
  void endingItsSessionByTheListOfSessionsSpendsIt() {
    var token = signIn(secret).<String>path("accessToken");
    var other = signIn(secret).<String>path("accessToken");
    var id = as(other).get("/sessions").<String>path("items.find { !it.own }.id");

    as(other).delete("/sessions/" + id).then().statusCode(204);

    assertSpent(token, other);
  }

  @Test
  void endingAllOtherSessionsSpendsItToo() {
    var token = signIn(secret).<String>path("accessToken");
    var other = signIn(secret).<String>path("accessToken");

    as(other).delete("/sessions").then().statusCode(204);

    assertSpent(token, other);
  }

  @Test
  void aBrowserThatIsLeftAloneSpendsIt() {
    leaveAlone(signInAtPortal());
    assertSpent();
  }

  @Test
  void aBrowserThatIsLeftAloneBesideASessionInUseDoesNot() {
    var token = signIn(secret).<String>path("accessToken");
    leaveAlone(signInAtPortal());

    assertThat(status(token)).isEqualTo(200);
    assertThat(state().<String>path("state")).isEqualTo("IN_USE");
  }

  @Test
  void whoeverElseSignsInAtTheSameBrowserSpendsIt() {
    var token = signIn(secret).<String>path("accessToken");
    var cookies = signInAtPortal().cookies();
    PortalSession.signIn(
            fauces, hospital.nurse(), () -> PortalSession.sameOrigin(fauces).cookies(cookies))
        .then()
        .statusCode(302);
    assertSpent(token);
  }

  @Test
  void whoeverTypesTheSecretAnewAtTheSameBrowserGoesOn() {
    typeSecret(PortalSession.sameOrigin(fauces).cookies(signInAtPortal().cookies()));

    assertThat(state().<String>path("state")).isEqualTo("IN_USE");
    signIn(secret).then().statusCode(200);
  }

  private void leaveAlone(Response portal) {
    records.change(
        """
        update sign_in_session set last_used_at = utc_timestamp(6) - interval 20 minute
        where account_id = ? and kind = 'PORTAL' and ended_at is null""",
        ACCOUNT);
    PortalSession.sameOrigin(fauces).cookies(portal.cookies()).get("/portal/account");
  }

  private Response signInAtPortal() {
    return typeSecret(PortalSession.sameOrigin(fauces));
  }

  private Response typeSecret(RequestSpecification browser) {
    var portal =
        browser
            .formParam("name", "break-glass")
            .formParam("password", secret)
            .post("/portal/signin");
    portal.then().statusCode(302);
    return portal;
  }

  private void assertSpent(String... tokens) {
    for (String token : tokens) {
      assertThat(status(token)).isEqualTo(401);
    }
    assertThat(state().<String>path("state")).isEqualTo("SPENT");
    Problems.assertRefused(signIn(secret), 401, "sign-in-refused");
  }

  @Test
  void whoeverSignsOutAfterItWasSealedAnewLeavesTheEnvelopeGood() {
    var token = signIn(secret).<String>path("accessToken");
    var portal =
        PortalSession.sameOrigin(fauces)
            .formParam("name", "break-glass")
            .formParam("password", secret)
            .post("/portal/signin");
    seal();

    as(token).delete("/session");
    PortalSession.sameOrigin(fauces).cookies(portal.cookies()).post("/portal/sign-out");

    assertThat(state().<String>path("state")).isEqualTo("SEALED");
    signIn(secret).then().statusCode(200);
  }

  @Test
  void theSecurityOfficerIsNotShownTheSecret() {
    var next = ask();
    var officer = hospital.as(hospital.person("SECURITY_OFFICER"));

    Problems.assertRefused(officer.post("/approvals/" + next + "/approval"), 404, "not-found");

    approve(next);
  }

  @Test
  void theEndOfItsTimeSpendsIt() {
    var token = signIn(secret).<String>path("accessToken");
    records.change("update break_glass set open_until = opened_at where id = ?", ACCOUNT);

    Problems.assertRefused(signIn(secret), 401, "sign-in-refused");
    assertThat(state().<String>path("state")).isEqualTo("SPENT");
    var ends =
        "select count(*) from sign_in_session where account_id = ? and ended_at is null"
            + " and expires_at > timestampadd(minute, 241, started_at)";
    assertThat(records.count(ends, ACCOUNT)).isZero();
    assertThat(token).isNotEmpty();
  }

  @Test
  void wrongGuessesAreNotCountedAtTheAccountSoThatNobodyLocksIt() {
    Problems.assertRefused(signIn("not the secret"), 401, "sign-in-refused");

    assertThat(records.count("select failed_attempts from account where id = ?", ACCOUNT)).isZero();
  }

  @Test
  void whereItsUseCannotBeRecordedItOpensNothing() {
    var now = records.texts("select cast(utc_timestamp(6) as char)").get(0);
    records.change(
        """
        alter table fauces_audit.audit_event add constraint unopened check
          (action <> 'BREAK_GLASS_OPEN' or occurred_at < '%s')"""
            .formatted(now));
    try {
      Problems.assertRefused(signIn(secret), 500, "unexpected");
    } finally {
      records.change("alter table fauces_audit.audit_event drop constraint unopened");
    }
    assertThat(state().<String>path("state")).isEqualTo("SEALED");
    signIn(secret).then().statusCode(200);
  }

  @Test
  void nobodyElseIsCalledSo() {
    for (String name : List.of("break-glass", "Break-Glass", " BREAK-GLASS")) {
      var body = Bodies.account(hospital.here(), "NURSE").with("signInName", name);
      Problems.assertRefused(
          hospital.as(hospital.administrator()).body(body.toString()).post("/accounts"),
          409,
          "name-in-use");
    }
  }

  @Test
  void itOpensThePortalToo() {
    var answer =
        PortalSession.sameOrigin(fauces)
            .formParam("name", "break-glass")
            .formParam("password", secret)
            .post("/portal/signin");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/portal/account");
  }

  private UUID ask() {
    var request = reason();
    var asked = hospital.as(hospital.administrator()).body(request).post("/break-glass/seal");
    asked.then().statusCode(202);
    return UUID.fromString(asked.path("id"));
  }

  private Response approve(UUID id) {
    var second = hospital.as(hospital.secondAdministrator());
    var approved = second.post("/approvals/" + id + "/approval");
    approved.then().statusCode(200);
    return approved;
  }

  private Response signIn(String typed) {
    return hospital.signIn("break-glass", typed, null);
  }

  private Response state() {
    return hospital.as(hospital.person("SECURITY_OFFICER")).get("/break-glass");
  }

  private String alarm() {
    return hospital
        .as(hospital.person("SECURITY_OFFICER"))
        .get("/alarms")
        .path("items.find { it.kind == 'BREAK_GLASS_USED' }.id");
  }

  private Response handle(String alarm) {
    return hospital
        .as(hospital.person("SECURITY_OFFICER"))
        .body(Body.of("note", "an exercise").toString())
        .post("/alarms/" + alarm + "/handling");
  }

  private int status(String token) {
    return as(token).get("/break-glass").statusCode();
  }

  private static String reason() {
    return Body.of("id", UUID.randomUUID(), "reason", "the envelope is to be renewed").toString();
  }

  private String passwords() {
    return Body.of("oldPassword", secret, "password", "nine herons by a winter river").toString();
  }

  private RequestSpecification as(String token) {
    return hospital.anonymous().header("Authorization", "Bearer " + token);
  }
}
