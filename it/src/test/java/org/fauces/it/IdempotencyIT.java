package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Markers;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A retry is always safe, and an id never means two things. */
@ExtendWith(Installation.class)
class IdempotencyIT {
  private static final int SENDERS = 6;

  /** A create, and the same id with other content. */
  private record Create(String name, Person person, String path, Body body, Body other) {}

  @TestFactory
  Stream<DynamicTest> everyCreateMayBeRepeated(Hospital hospital) {
    return creates(hospital).stream()
        .map(create -> DynamicTest.dynamicTest(create.name(), () -> repeat(hospital, create)));
  }

  private static void repeat(Hospital hospital, Create create) {
    var first = send(hospital, create, create.body());
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);

    var again = send(hospital, create, create.body());
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(again.<String>path("id")).isEqualTo(first.<String>path("id"));

    Problems.assertRefused(send(hospital, create, create.other()), 409, "id-in-use");
  }

  private static List<Create> creates(Hospital hospital) {
    var nurse = hospital.nurse();
    var physician = hospital.physician();
    var visit = Visit.opened(hospital);
    var patient = Visit.patient(UUID.randomUUID());
    var other = Visit.opened(hospital);
    var consent = consent();
    var opening = Body.of("id", UUID.randomUUID(), "patientId", visit.patientId());
    var interview = Visit.interview();
    var findings = Visit.findings();
    var test = test();
    return List.of(
        new Create("patient", nurse, "/patients", patient, patient.with("sex", "MALE")),
        new Create(
            "consent",
            nurse,
            "/patients/" + visit.patientId() + "/consents",
            consent,
            consent.with("purpose", "RESEARCH")),
        new Create(
            "examination",
            nurse,
            "/examinations",
            opening,
            opening.with("patientId", other.patientId())),
        new Create(
            "interview",
            nurse,
            visit.path() + "/interview",
            interview,
            interview.with("answers", Visit.answers("age_years", 42))),
        new Create(
            "findings",
            physician,
            visit.path() + "/findings",
            findings,
            findings.with("answers", Body.of("redness", 3))),
        new Create(
            "confirmatory test",
            nurse,
            visit.path() + "/confirmatory-tests",
            test,
            test.with("result", "POSITIVE")));
  }

  @Test
  void aPhotoMayBeRepeated(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var id = UUID.randomUUID();
    var photo = TestPhotos.jpeg(1);

    visit.upload(hospital.nurse(), id, photo).then().statusCode(201);
    visit.upload(hospital.nurse(), id, photo).then().statusCode(200);
    Problems.assertRefused(
        visit.upload(hospital.nurse(), id, TestPhotos.jpeg(2)), 409, "id-in-use");
    assertThat(visit.read().<List<?>>path("photos")).hasSize(1);
  }

  @Test
  void anAnalysisMayBeRepeated(Hospital hospital) {
    var visit = Visit.ready(hospital);
    var run = UUID.randomUUID();

    visit.analyse(run).then().statusCode(201);
    visit.analyse(run).then().statusCode(200);
    assertThat(visit.read().<List<?>>path("runs")).hasSize(1);
    Problems.assertRefused(Visit.ready(hospital).analyse(run), 409, "id-in-use");
  }

  @Test
  void aDecisionMayBeRepeatedWithTheVersionItWasMadeOn(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var tag = visit.read().header("ETag");
    var decision =
        Body.of("id", UUID.randomUUID(), "withoutRun", "OTHER", "judgements", List.of())
            .with("reason", Markers.FREE_TEXT);

    assertThat(decide(hospital, visit, tag, decision).statusCode()).isEqualTo(201);
    assertThat(decide(hospital, visit, tag, decision).statusCode()).isEqualTo(200);
    Problems.assertRefused(
        decide(hospital, visit, tag, decision.with("reason", "another")), 409, "id-in-use");
    assertThat(visit.read().<List<?>>path("decisions")).hasSize(1);
  }

  @Test
  void anIdOfAnotherKindOrFacilityIsInUseToo(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var foreign = Visit.patient(visit.patientId());

    var elsewhere = hospital.as(hospital.physicianElsewhere());
    Problems.assertRefused(elsewhere.body(foreign.toString()).post("/patients"), 409, "id-in-use");
    var taken = Visit.patient(visit.id());
    Problems.assertRefused(
        hospital.as(hospital.nurse()).body(taken.toString()).post("/patients"), 409, "id-in-use");
  }

  @Test
  void whoCreateTheSameAtOnceCreateItOnce(Hospital hospital) {
    var patient = Visit.patient(UUID.randomUUID()).toString();
    var answers =
        AtOnce.statuses(
            SENDERS, () -> hospital.as(hospital.nurse()).body(patient).post("/patients"));
    assertThat(answers).containsOnlyOnce(201).contains(200).doesNotContain(409, 500);
  }

  @Test
  void whoUploadTheSameAtOnceUploadItOnce(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var id = UUID.randomUUID();
    var photo = TestPhotos.jpeg(3);

    var answers = AtOnce.statuses(SENDERS, () -> visit.upload(hospital.nurse(), id, photo));

    assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(visit.read().<List<?>>path("photos")).hasSize(1);
  }

  @Test
  void ofTwoAnalysesAtOnceOneWins(Hospital hospital) {
    var visit = Visit.ready(hospital);

    var answers = AtOnce.statuses(SENDERS, () -> visit.analyse(UUID.randomUUID()));

    assertThat(answers).contains(201).containsOnly(201, 409);
    var winners = answers.stream().filter(status -> status == 201).count();
    assertThat(visit.read().<List<?>>path("runs")).hasSize((int) winners);
    assertThat(visit.state()).isEqualTo("ANALYSED");
  }

  private static Response send(Hospital hospital, Create create, Body body) {
    return hospital.as(create.person()).body(body.toString()).post(create.path());
  }

  private static Response decide(Hospital hospital, Visit visit, String tag, Body decision) {
    return hospital
        .as(hospital.physician())
        .header("If-Match", tag)
        .body(decision.toString())
        .post(visit.path() + "/decision");
  }

  private static Body consent() {
    return Body.of("id", UUID.randomUUID(), "purpose", "CARE", "textVersion", "1")
        .with("givenAt", Visit.now());
  }

  private static Body test() {
    return Body.of("id", UUID.randomUUID(), "disease", "influenza", "method", "PCR")
        .with("result", "NEGATIVE")
        .with("sampledAt", Visit.now());
  }
}
