package org.fauces.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.faults.Ledger.Fact;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Patience;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;

/** Compares what was acknowledged with what is there: by the API, the rows and the files. */
final class Truth {
  private final RunningFauces fauces;
  private final Hospital hospital;
  private final Ledger ledger;
  private final Records records;

  Truth(RunningFauces fauces, Hospital hospital, Ledger ledger) {
    this.fauces = fauces;
    this.hospital = hospital;
    this.ledger = ledger;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  /** Everything acknowledged for these examinations is there, once and unchanged. */
  void assertKept(List<UUID> examinations) {
    examinations.forEach(this::assertKept);
  }

  private void assertKept(UUID examinationId) {
    var facts = ledger.factsOf(examinationId); // before reading: more may come meanwhile
    var answer = hospital.as(hospital.physician()).get("/examinations/" + examinationId);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    var whole = answer.jsonPath();
    for (var fact : facts) {
      assertThat(idsOf(fact.kind(), whole))
          .as("%s of examination %s", fact.kind(), examinationId)
          .containsOnlyOnce(fact.id().toString());
      if (fact.kind().equals("PHOTO")) {
        assertReadable(fact, whole);
      }
    }
  }

  private static List<String> idsOf(String kind, JsonPath whole) {
    return switch (kind) {
      case "EXAMINATION" -> List.of(whole.getString("id"));
      case "PHOTO" -> whole.getList("photos.id");
      case "INTERVIEW" -> List.of(whole.getString("interview.id"));
      case "FINDINGS" -> List.of(whole.getString("findings.id"));
      case "RUN" -> whole.getList("runs.id");
      case "DECISION" -> whole.getList("decisions.id");
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private void assertReadable(Fact photo, JsonPath whole) {
    var listed = "photos.find { it.id == '" + photo.id() + "' }.storedSha256";
    assertThat(whole.getString(listed)).isEqualTo(photo.digest());
    var path = "/examinations/" + photo.examinationId() + "/photos/" + photo.id();
    var picture = hospital.as(hospital.physician()).get(path);
    assertThat(picture.statusCode()).as(path).isEqualTo(200);
    var digest = TestPhotos.sha256(picture.asByteArray());
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(photo.digest());
  }

  /** Waits for runs and photos that a kill left in between; each has its own time limit. */
  void awaitSettled() {
    Patience.until(
        "no run is left running",
        () -> records.count("select count(*) from analysis_run where state = 'RUNNING'") == 0);
    Patience.until("no photo is left staged", () -> files("staged").findAny().isEmpty());
  }

  /** Rows and files agree, and no examination is stuck. */
  void assertWhole() {
    assertThat(files("objects").map(file -> file.substring(file.lastIndexOf('/') + 1)).toList())
        .containsExactlyInAnyOrderElementsOf(records.texts("select id from photo"));
    assertThat(count("state = 'ANALYSING'")).as("stuck examinations").isZero();
    assertThat(count("photo_count <> (select count(*) from photo p where p.examination_id = x.id)"))
        .as("examinations that count other photos than they have")
        .isZero();
    assertThat(
            records.count(
                """
                select count(*) from analysis_run r where r.state = 'COMPLETED' and not exists
                  (select 1 from analysis_result s where s.run_id = r.id)"""))
        .as("completed runs without results")
        .isZero();
    assertThat(
            records.count(
                """
                select count(*) from analysis_run r where r.state = 'FAILED' and exists
                  (select 1 from analysis_result s where s.run_id = r.id)"""))
        .as("failed runs with results")
        .isZero();
  }

  /** Each acknowledged photo and decision was recorded by exactly one event of success. */
  void assertRecordedOnce() {
    for (var fact : ledger.facts()) {
      switch (fact.kind()) {
        case "PHOTO" -> assertRecordedOnce("PHOTO_RECEIVE", fact);
        case "DECISION" -> assertRecordedOnce("DECISION_RECORD", fact);
        default -> {}
      }
    }
  }

  private void assertRecordedOnce(String action, Fact fact) {
    assertThat(records.events(action, "SUCCESS", fact.id())).as(fact.toString()).isEqualTo(1);
  }

  private long count(String condition) {
    return records.count("select count(*) from examination x where " + condition);
  }

  private Stream<String> files(String part) {
    var photos = fauces.home().resolve("photos");
    return Folders.files(photos.resolve(part)).stream().map(Object::toString);
  }
}
