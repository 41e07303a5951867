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
import org.fauces.it.support.Problems;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be a piece of a statement is a text like any other: kept as it is, found as it is. */
@Tag("NSG-2.1-05")
@ExtendWith(Installation.class)
class QuotesIT {
  private static final String ENDS_A_TEXT = "' or '1'='1";
  private static final String ENDS_A_STATEMENT = "'; drop table client_id; -- ";
  private static final String ESCAPES = "\\' or 1=1 #";
  private static final String MATCHES_ALL = "%";
  private static final String TAKES_A_PLACE = ":facility ?1 ";

  private final Hospital hospital;

  QuotesIT(Hospital hospital) {
    this.hospital = hospital;
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDS_A_TEXT, ENDS_A_STATEMENT, ESCAPES, MATCHES_ALL, TAKES_A_PLACE})
  void everyTextIsKeptAsItIs(String text) {
    var administrator = hospital.administrator();
    var name = text + UUID.randomUUID();
    create(administrator, "/cameras", Bodies.camera().with("name", name));
    List<String> cameras = hospital.as(administrator).get("/cameras").path("items.name");
    assertThat(cameras).contains(name);
    var facility = create(administrator, "/facilities", Bodies.facility().with("name", name));
    assertThat(facility.<String>path("name")).isEqualTo(name);
    var account = Bodies.account(hospital.here(), "NURSE").with("displayName", name);
    create(administrator, "/accounts", account);

    var patient = create(hospital.nurse(), "/patients", patient(text, name));
    assertThat(patient.<String>path("familyName")).isEqualTo(name);
    assertThat(patient.<String>path("identifiers[0].system")).isEqualTo(text);
    var consents = "/patients/" + patient.path("id") + "/consents";
    var consent = create(hospital.nurse(), consents, Bodies.consent().with("textVersion", text));
    assertThat(consent.<String>path("textVersion")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDS_A_TEXT, ENDS_A_STATEMENT, ESCAPES, MATCHES_ALL, TAKES_A_PLACE})
  void aSearchFindsWhatIsCalledSoAndNothingElse(String text) {
    var name = text + UUID.randomUUID();
    create(hospital.nurse(), "/patients", patient(text, name));

    var number = Body.of("identifier", Body.of("system", text, "value", name));
    assertThat(found(number)).hasSize(1);
    var others = text + UUID.randomUUID();
    assertThat(found(Body.of("identifier", Body.of("value", others)))).isEmpty();
    assertThat(found(Body.of("identifier", Body.of("value", "1" + text)))).isEmpty();
    assertThat(found(Body.of("name", others))).isEmpty();
    assertThat(found(Body.of("latin", others))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {ENDS_A_TEXT, ENDS_A_STATEMENT, ESCAPES, MATCHES_ALL, TAKES_A_PLACE})
  void noNameSignsInPastThePassword(String text) {
    var name = hospital.physician().signInName() + text;

    Problems.assertRefused(hospital.signIn(name, Person.PASSWORD, null), 401, "sign-in-refused");
    Problems.assertRefused(hospital.signIn(text, text, null), 401, "sign-in-refused");
    var code = Body.of("code", text, "password", Person.PASSWORD);
    var activation = hospital.anonymous().body(code.toString()).post("/activation");
    assertThat(activation.statusCode()).isBetween(400, 499);
    Problems.assertTellsNothing(activation.asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "from", "to", "patient", "after", "limit"})
  void aFilterThatIsNoneIsRefused(String filter) {
    var asked = hospital.as(hospital.physician()).queryParam(filter, ENDS_A_TEXT);

    var answer = asked.get("/examinations");

    assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 422);
    Problems.assertTellsNothing(answer.asString());
  }

  private static Body patient(String system, String name) {
    var identifier = Body.of("system", system, "value", name);
    return Visit.patient(UUID.randomUUID())
        .with("familyName", name)
        .with("identifiers", List.of(identifier.map()));
  }

  private List<?> found(Body search) {
    var answer = hospital.as(hospital.nurse()).body(search.toString()).post("/patients/search");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("items");
  }

  private Response create(Person person, String path, Body body) {
    var answer = hospital.as(person).body(body.toString()).post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer;
  }
}
