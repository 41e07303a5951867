package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Markers;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The product's main job, from the first photo to what came after the decision. */
@ExtendWith(Installation.class)
class WholeExaminationIT {
  private static final List<String> DISEASES = List.of("influenza", "covid-19");

  @Test
  void anExaminationGoesFromPhotosToAnAmendedDecision(Hospital hospital) {
    var visit = Visit.opened(hospital);
    assertThat(visit.state()).isEqualTo("DRAFT");
    assertThat(visit.read().<List<String>>path("missing"))
        .containsExactlyInAnyOrder("PHOTOS", "INTERVIEW", "FINDINGS");

    visit.withThroats(1, 2).withInterview().withFindings();
    assertThat(visit.state()).isEqualTo("READY");

    var run = visit.analyse(UUID.randomUUID()).then().statusCode(201).extract().jsonPath();
    assertComplete(run);
    assertThat(visit.state()).isEqualTo("ANALYSED");

    visit
        .change(hospital.physician(), "/decision", decision(run.getString("id"), "AGREE"))
        .then()
        .statusCode(201);
    assertThat(visit.state()).isEqualTo("DECIDED");

    visit.post(hospital.nurse(), "/confirmatory-tests", test("influenza")).then().statusCode(201);
    assertThat(visit.state()).isEqualTo("DECIDED");

    var amendment = decision(run.getString("id"), "DISAGREE").with("reason", Markers.FREE_TEXT);
    visit.change(hospital.physician(), "/amendment", amendment).then().statusCode(201);
    assertThat(visit.state()).isEqualTo("AMENDED");
    assertNothingWasOverwritten(visit.read().jsonPath());
  }

  private static void assertComplete(JsonPath run) {
    assertThat(run.getString("state")).isEqualTo("COMPLETED");
    assertThat(run.getString("purpose")).isEqualTo("CLINICAL");
    assertThat(run.getString("model.digest")).matches("[0-9a-f]{64}");
    assertThat(run.getString("inputDigest")).matches("[0-9a-f]{64}");
    assertThat(run.getList("results.disease")).isEqualTo(DISEASES);
    assertThat(run.getList("results.outcome", String.class))
        .allMatch(List.of("DETECTED", "NOT_DETECTED", "UNDETERMINED")::contains);
    assertThat(run.getList("results.probability", Double.class)).allMatch(p -> p >= 0 && p <= 1);
    assertThat(run.getList("photos")).hasSize(2);
    assertThat(run.getString("failure")).isNull();
  }

  private static void assertNothingWasOverwritten(JsonPath whole) {
    assertThat(whole.getList("decisions.sequence")).isEqualTo(List.of(1, 2));
    assertThat(whole.getList("decisions[0].judgements.opinion"))
        .isEqualTo(List.of("AGREE", "AGREE"));
    assertThat(whole.getString("decisions[0].reason")).isNull();
    assertThat(whole.getString("decisions[1].reason")).isEqualTo(Markers.FREE_TEXT);
    assertThat(whole.getList("confirmatoryTests.result")).isEqualTo(List.of("NEGATIVE"));
    assertThat(whole.getList("runs")).hasSize(1);
    assertThat(whole.getString("patient.familyName")).isEqualTo(Markers.FAMILY_NAME);
    assertThat(whole.getMap("interview.answers")).containsEntry("cough", null);
    assertThat(whole.getString("stateEnteredAt")).endsWith("Z");
  }

  @Test
  void aSecondAnalysisIsASecondRun(Hospital hospital) {
    var visit = Visit.analysed(hospital);
    var first = visit.read().<String>path("runs[0].id");

    visit.analyse(UUID.randomUUID()).then().statusCode(201);

    var runs = visit.read().<List<String>>path("runs.id");
    assertThat(runs).hasSize(2);
    assertThat(runs.get(1)).isEqualTo(first);
  }

  @Test
  void whatChangesAfterAnAnalysisAsksForANewOne(Hospital hospital) {
    var visit = Visit.analysed(hospital);
    var run = visit.read().<String>path("runs[0].id");

    visit.withPhoto();

    assertThat(visit.state()).isEqualTo("READY");
    var answer = visit.change(hospital.physician(), "/decision", decision(run, "AGREE"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(visit.read().<List<?>>path("decisions")).isEmpty();
  }

  @Test
  void careNeverWaitsForTheMachine(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var decision =
        Body.of("id", UUID.randomUUID(), "withoutRun", "NO_USABLE_PHOTO", "judgements", List.of())
            .with("reason", Markers.FREE_TEXT);

    visit.change(hospital.physician(), "/decision", decision).then().statusCode(201);

    assertThat(visit.state()).isEqualTo("DECIDED");
  }

  @Test
  void lateOnsetIsAWarningAndHindersNothing(Hospital hospital) {
    var visit = Visit.opened(hospital).withPhoto().withFindings();
    visit
        .post(hospital.nurse(), "/interview", Visit.form(Visit.answers("onset_h", 72)))
        .then()
        .statusCode(201);

    var run = visit.analyse(UUID.randomUUID()).then().statusCode(201).extract();

    assertThat(run.<List<String>>path("warnings")).containsExactly("ONSET_OVER_48_H");
    visit
        .post(hospital.nurse(), "/interview", Visit.form(Visit.answers("onset_h", 10)))
        .then()
        .statusCode(201);
    assertThat(visit.read().<List<String>>path("warnings")).isEmpty();
    assertThat(visit.read().<List<String>>path("runs[0].warnings"))
        .as("those of the answers it was made from")
        .containsExactly("ONSET_OVER_48_H");
  }

  @Test
  void aBurstIsJudgedPartByPart(Hospital hospital) {
    var visit = Visit.opened(hospital);
    var good = UUID.randomUUID();
    var cut = UUID.randomUUID();
    var bytes = TestPhotos.jpeg(1);
    var burst =
        new Burst()
            .part(good, bytes, TestPhotos.digest(bytes))
            .part(cut, Arrays.copyOf(bytes, 500), TestPhotos.digest(bytes));

    var answer = burst.send(hospital, visit).then().statusCode(200).extract().jsonPath();

    assertThat(answer.getList("items.id")).isEqualTo(List.of(good.toString(), cut.toString()));
    assertThat(answer.getList("items.status")).isEqualTo(List.of(201, 422));
    assertThat(answer.getString("items[1].problem.type")).endsWith(":digest-mismatch");
    assertThat(visit.read().<List<Map<String, Object>>>path("photos")).hasSize(1);
  }

  @Test
  void pictureThumbnailAndHeatMapAreKeptByNobody(Hospital hospital) {
    var visit = Visit.opened(hospital).withThroats(3, 4).withInterview().withFindings();
    var run = visit.analyse(UUID.randomUUID()).then().statusCode(201).extract();
    var used = run.<String>path("photos.find { it.weight > 0 }.photoId");
    var photo = visit.path() + "/photos/" + used;

    for (var address :
        List.of(photo, photo + "?size=thumbnail", photo + "/heat-map?disease=influenza")) {
      var answer = hospital.as(hospital.physician()).get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.contentType()).startsWith("image/");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Disposition"))
          .matches("inline; filename=\"[a-z-]+\\.(jpg|png)\"");
    }
  }

  private static Body decision(String runId, String opinion) {
    var judgements =
        DISEASES.stream()
            .map(disease -> Body.of("disease", disease, "opinion", opinion).map())
            .toList();
    return Body.of("id", UUID.randomUUID(), "runId", runId).with("judgements", judgements);
  }

  private static Body test(String disease) {
    return Body.of("id", UUID.randomUUID(), "disease", disease, "method", "PCR")
        .with("result", "NEGATIVE")
        .with("sampledAt", Visit.now());
  }
}
