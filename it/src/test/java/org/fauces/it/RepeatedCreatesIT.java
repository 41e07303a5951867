package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A create may be sent again, and an id that is taken looks the same whatever it names. */
@ExtendWith(Installation.class)
class RepeatedCreatesIT {
  private final Hospital hospital;

  RepeatedCreatesIT(Hospital hospital) {
    this.hospital = hospital;
  }

  /** A create, and one thing of it that may be different. */
  private record Create(Person person, String path, Body body, String changed, Object value) {
    String name() {
      return path.replaceAll("[0-9a-f-]{36}", "{id}");
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCreateMayBeRepeated() {
    return creates().map(create -> DynamicTest.dynamicTest(create.name(), () -> repeat(create)));
  }

  private void repeat(Create create) {
    var first = send(create, create.body());
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);

    var again = send(create, create.body());
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(again.<String>path("id")).isEqualTo(first.<String>path("id"));
    assertThat(again.<Object>path("invitation")).as("a code is shown once").isNull();

    var other = send(create, create.body().with(create.changed(), create.value()));
    Problems.assertRefused(other, 409, "id-in-use");
    for (UUID taken : List.of(hospital.here(), hospital.cameraId(), foreignPatient())) {
      var anothers = send(create, create.body().with("id", taken));
      assertThat(anothers.statusCode()).isEqualTo(409);
      assertThat(anothers.asString()).as("whoever owns the id").isEqualTo(other.asString());
    }
  }

  private Stream<Create> creates() {
    return Stream.concat(administrators(), clinicians());
  }

  private Stream<Create> administrators() {
    var administrator = hospital.administrator();
    var account = Bodies.account(hospital.here(), "NURSE");
    return Stream.of(
        new Create(administrator, "/facilities", Bodies.facility(), "name", "Fourth Hospital"),
        new Create(administrator, "/accounts", account, "displayName", "Somebody else"),
        new Create(administrator, "/cameras", Bodies.camera(), "name", "Room 3"));
  }

  private Stream<Create> clinicians() {
    var nurse = hospital.nurse();
    var visit = Visit.opened(hospital);
    var examination = visit.path();
    var patient = "/patients/" + visit.patientId();
    var opening = Body.of("id", UUID.randomUUID(), "patientId", visit.patientId());
    var other = Visit.opened(hospital).patientId().toString();
    var older = Visit.answers("age_years", 42).map();
    return Stream.of(
        new Create(nurse, "/patients", Visit.patient(UUID.randomUUID()), "sex", "MALE"),
        new Create(nurse, patient + "/consents", Bodies.consent(), "purpose", "RESEARCH"),
        new Create(nurse, "/examinations", opening, "patientId", other),
        new Create(nurse, examination + "/interview", Visit.interview(), "answers", older),
        new Create(
            hospital.physician(),
            examination + "/findings",
            Visit.findings(),
            "answers",
            Body.of("redness", 3).map()),
        new Create(
            nurse,
            examination + "/confirmatory-tests",
            Bodies.confirmatoryTest(),
            "result",
            "POSITIVE"));
  }

  @Test
  void anAccountOfSomebodyElseIsNoRepeat() {
    var elsewhere =
        hospital.invite("it-administrator-elsewhere", hospital.elsewhere(), "FACILITY_ADMIN");
    var account = Bodies.account(hospital.here(), "NURSE");
    var camera = Bodies.camera();
    post(hospital.administrator(), "/accounts", account).then().statusCode(201);
    post(hospital.administrator(), "/cameras", camera).then().statusCode(201);

    var grants = Bodies.account(hospital.elsewhere(), "NURSE").get("roles");
    Problems.assertRefused(
        post(elsewhere, "/accounts", account.with("roles", grants)), 409, "id-in-use");
    Problems.assertRefused(post(elsewhere, "/cameras", camera), 409, "id-in-use");
  }

  @Test
  void aCameraGetsNoAccountThatIsTaken() {
    var taken = hospital.nurse().accountId();
    var camera = Bodies.camera().with("accountId", taken);

    var answer = post(hospital.administrator(), "/cameras", camera);

    Problems.assertRefused(answer, 409, "id-in-use");
    var listed = hospital.as(hospital.administrator()).get("/cameras");
    assertThat(listed.<List<String>>path("items.id")).doesNotContain((String) camera.get("id"));
  }

  @Test
  void aPatientOfAnotherFacilityIsNoRepeat() {
    var visit = Visit.opened(hospital);
    var sameAgain = Visit.patient(visit.patientId());

    Problems.assertRefused(
        post(hospital.physicianElsewhere(), "/patients", sameAgain), 409, "id-in-use");
  }

  private UUID foreignPatient() {
    var id = UUID.randomUUID();
    post(hospital.physicianElsewhere(), "/patients", Visit.patient(id)).then().statusCode(201);
    return id;
  }

  private Response send(Create create, Body body) {
    return post(create.person(), create.path(), body);
  }

  private Response post(Person person, String path, Body body) {
    return hospital.as(person).body(body.toString()).post(path);
  }
}
