package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts that people typed are shown as texts, and no page runs a script that is not ours. */
@Tag("NSG-2.1-09")
@ExtendWith(Installation.class)
class MarkupIT {
  /** Ends an attribute, a comment and an element, and begins one of its own. */
  private static final String MARKUP = "\"'>--></script><zmark onclick=x> #{1+1} ${1+1} {{x}}";

  private static final String RAW = "<zmark";
  private static final String SHOWN = "&lt;zmark";

  private final RunningFauces fauces;
  private final Hospital hospital;

  MarkupIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @Test
  void aPatientsNamesAreTexts() {
    var patient = named(MARKUP);
    var examination = examinationOf(patient);
    var physician = PortalSession.of(fauces, hospital.physician());

    assertShownAsText(physician, "/worklist");
    for (String page : List.of("/exam", "/exam/interview", "/exam/photos", "/exam/check")) {
      assertShownAsText(physician, page + "?id=" + examination);
    }
  }

  @Test
  void whatAPhysicianWroteIsText() {
    var examination = examinationOf(named("Plain"));
    var decision =
        Bodies.decision()
            .with("reason", "1" + MARKUP)
            .with("diagnosis", "2" + MARKUP)
            .with("treatmentNote", "3" + MARKUP);
    var path = "/examinations/" + examination;
    var tag = hospital.as(hospital.physician()).get(path).header("ETag");
    hospital
        .as(hospital.physician())
        .header("If-Match", tag)
        .body(decision.toString())
        .post(path + "/decision")
        .then()
        .statusCode(201);

    var physician = PortalSession.of(fauces, hospital.physician());
    var page = assertShownAsText(physician, "/exam?id=" + examination);
    assertThat(page.split(SHOWN, -1)).as("all three").hasSizeGreaterThan(3);
  }

  @Test
  void namesOfAccountsAndCamerasAreTexts() {
    var camera = Bodies.camera().with("name", MARKUP);
    var account = Bodies.account(hospital.here(), "NURSE").with("displayName", MARKUP);
    create(hospital.administrator(), "/cameras", camera);
    var code =
        create(hospital.administrator(), "/accounts", account).<String>path("invitation.code");
    var activation = Body.of("code", code, "password", Person.PASSWORD);
    hospital.anonymous().body(activation.toString()).post("/activation").then().statusCode(204);
    var id = UUID.fromString((String) account.get("id"));
    var person = new Person(id, (String) account.get("signInName"), hospital.here());
    hospital.enrol(person);
    var nurse = PortalSession.of(fauces, person);

    assertShownAsText(nurse, "/account");
    assertShownAsText(nurse, "/exam/new");
  }

  @Test
  void whatWasTypedIsGivenBackAsText() {
    var answer =
        fauces
            .request()
            .header("Sec-Fetch-Site", "same-origin")
            .formParam("name", MARKUP)
            .formParam("password", "x")
            .formParam("to", MARKUP)
            .post("/portal/signin?to=%22%3E%3Czmark%3E");

    assertThat(answer.asString()).contains(SHOWN).doesNotContain(RAW);
  }

  @Test
  void theApiAnswersNothingThatABrowserTakesForAPage() {
    var patient = named(MARKUP);

    var answer = hospital.as(hospital.nurse()).get("/patients/" + patient);
    assertThat(answer.contentType()).startsWith("application/json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.<String>path("familyName")).isEqualTo(MARKUP);
  }

  @Test
  void aPageRunsNoScriptButOurs() {
    var physician = PortalSession.of(fauces, hospital.physician());
    for (String page : List.of("/worklist", "/exam/new", "/account", "/signin")) {
      var policy = physician.get(page).header("Content-Security-Policy");
      assertThat(policy)
          .contains("default-src 'none'", "base-uri 'none'")
          .matches(".*script-src 'self'( 'nonce-[^']+')?;?")
          .doesNotContain("unsafe", "*");
    }
  }

  private static String assertShownAsText(PortalSession person, String address) {
    var answer = person.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    var page = answer.asString();
    assertThat(page).as(address).contains(SHOWN).doesNotContain(RAW);
    return page;
  }

  private Object named(String name) {
    var patient = Visit.patient(UUID.randomUUID()).with("familyName", name).with("givenName", name);
    return create(hospital.nurse(), "/patients", patient).path("id");
  }

  private Object examinationOf(Object patientId) {
    var opening = Body.of("id", UUID.randomUUID(), "patientId", patientId);
    return create(hospital.nurse(), "/examinations", opening).path("id");
  }

  private Response create(Person person, String path, Body body) {
    var answer = hospital.as(person).body(body.toString()).post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer;
  }
}
