package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Bodies;
import org.fauces.it.support.Body;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom it would endanger is not photographed: the interview ends the examination. */
@ExtendWith(Installation.class)
class ContraindicationsIT {
  private static final int TOO_YOUNG_YEARS = 5;

  private final Hospital hospital;
  private final RunningFauces fauces;

  ContraindicationsIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
  }

  @ParameterizedTest
  @CsvSource({
    "impaired_consciousness, IMPAIRED_CONSCIOUSNESS",
    "respiratory_failure, RESPIRATORY_FAILURE",
    "severe_dyspnoea, SEVERE_BREATHLESSNESS"
  })
  void aDangerEndsTheExaminationWithItsReason(String item, String reason) {
    assertEnds(Visit.opened(hospital), Visit.answers(item, true), reason);
  }

  @Test
  void anAnsweredAgeUnderSixEndsTheExamination() {
    assertEnds(Visit.opened(hospital), Visit.answers("age_years", TOO_YOUNG_YEARS), "AGE_UNDER_6");
  }

  @Test
  void aSmallChildIsNotPhotographedWhateverIsAnswered() {
    var child = UUID.randomUUID();
    post("/patients", young(child)).then().statusCode(201);
    var opening = Body.of("id", UUID.randomUUID(), "patientId", child);

    var opened = post("/examinations", opening);

    opened.then().statusCode(201);
    assertThat(opened.<String>path("state")).isEqualTo("CONTRAINDICATED");
    assertThat(opened.<String>path("stopReason")).isEqualTo("AGE_UNDER_6");
  }

  @Test
  void aBirthDateThatWasCorrectedCountsAtTheInterview() {
    var visit = Visit.opened(hospital);
    makeYoung(visit);

    assertEnds(visit, Visit.answers("age_years", 41), "AGE_UNDER_6");
  }

  @Test
  void aBirthDateThatWasCorrectedCountsAtTheAnalysis() {
    var visit = Visit.ready(hospital);
    makeYoung(visit);

    assertWrongState(visit.analyse(UUID.randomUUID()));
  }

  @Test
  void whatWasTakenBeforeTheInterviewStaysAndNothingIsAdded() {
    var visit = Visit.opened(hospital).withPhoto().withFindings();

    interview(visit, Visit.answers("respiratory_failure", true)).then().statusCode(201);

    assertThat(visit.state()).isEqualTo("CONTRAINDICATED");
    assertWrongState(visit.analyse(UUID.randomUUID()));
    assertThat(visit.read().<List<?>>path("photos")).hasSize(1);
    assertThat(visit.read().<List<?>>path("runs")).isEmpty();
  }

  private void assertEnds(Visit visit, Body answers, String reason) {
    interview(visit, answers).then().statusCode(201);

    assertThat(visit.state()).isEqualTo("CONTRAINDICATED");
    assertThat(visit.read().<String>path("stopReason")).isEqualTo(reason);
    assertTakesNothingMore(visit);
    assertThat(visit.state()).isEqualTo("CONTRAINDICATED");
    assertThat(visit.read().<String>path("stopReason")).isEqualTo(reason);
  }

  private void assertTakesNothingMore(Visit visit) {
    var photo = TestPhotos.jpeg(1);
    assertWrongState(visit.upload(hospital.nurse(), UUID.randomUUID(), photo));
    var burst = new Burst().part(UUID.randomUUID(), photo, TestPhotos.digest(photo));
    assertThat(burst.send(hospital, visit).<List<Integer>>path("items.status"))
        .containsExactly(409);
    assertWrongState(interview(visit, Visit.answers("age_years", 41)));
    assertWrongState(visit.post(hospital.physician(), "/findings", Visit.findings()));
    assertWrongState(visit.analyse(UUID.randomUUID()));
    assertWrongState(visit.change(hospital.physician(), "/decision", Bodies.decision()));

    assertThat(visit.read().<List<?>>path("photos")).isEmpty();
    assertThat(Folders.filesNamed(fauces.home().resolve("photos"), visit.id())).isEmpty();
  }

  private void makeYoung(Visit visit) {
    var address = "/patients/" + visit.patientId();
    var tag = hospital.as(hospital.nurse()).get(address).header("ETag");
    var child = young(visit.patientId()).without("id");
    var amended = hospital.as(hospital.nurse()).header("If-Match", tag).body(child.toString());
    amended.put(address).then().statusCode(200);
  }

  private static Body young(UUID id) {
    var born = LocalDate.now(ZoneOffset.UTC).minusYears(TOO_YOUNG_YEARS);
    return Visit.patient(id).with("birthDate", born.toString());
  }

  private Response post(String path, Body body) {
    return hospital.as(hospital.nurse()).body(body.toString()).post(path);
  }

  private Response interview(Visit visit, Body answers) {
    return visit.post(hospital.nurse(), "/interview", Visit.form(answers));
  }

  private static void assertWrongState(Response answer) {
    Problems.assertRefused(answer, 409, "wrong-state");
  }
}
