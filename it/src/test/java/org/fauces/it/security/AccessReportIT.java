package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient learns who looked at their data, in one call and in plain words. */
@Tag("NSG-1.1-05")
@ExtendWith(Installation.class)
class AccessReportIT {
  private final RunningFauces fauces;
  private final Hospital hospital;

  AccessReportIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @Test
  void everythingThatWasDoneWithAPatientIsInTheReport() {
    var visit = Visit.opened(hospital);
    var photoId = UUID.randomUUID();
    visit.upload(hospital.nurse(), photoId, TestPhotos.jpeg(3)).then().statusCode(201);
    visit.withInterview().withFindings().withAnalysis();
    var photo = visit.path() + "/photos/" + photoId;
    hospital.as(hospital.physician()).get(photo).then().statusCode(200);
    hospital.as(hospital.clerk()).get("/patients/" + visit.patientId()).then().statusCode(200);
    hospital.as(hospital.nurse()).get("/examinations?patient=" + visit.patientId());

    var report = report(auditor(), visit.patientId(), "en");

    assertThat(report.<List<String>>path("entries.action"))
        .contains(
            "PATIENT_REGISTER",
            "EXAMINATION_OPEN",
            "PHOTO_RECEIVE",
            "INTERVIEW_RECORD",
            "FINDINGS_RECORD",
            "ANALYSIS_CLAIM",
            "ANALYSIS_COMPLETE",
            "PHOTO_READ",
            "PATIENT_READ",
            "EXAMINATION_LIST");
    assertThat(report.<List<String>>path("entries.what")).contains("Looked at a throat photo");
    assertThat(report.<List<String>>path("entries.as")).contains("Nurse", "Physician", "Clerk");
    assertThat(report.<List<String>>path("entries.who")).doesNotContain("", (String) null);
  }

  @Test
  void everyEventThatNamesThePatientIsThere() {
    var visit = Visit.analysed(hospital);
    List<String> reported = report(auditor(), visit.patientId(), "en").path("entries.eventId");

    assertThat(
            records()
                .texts(
                    """
                    select distinct o.event_id from fauces_audit.audit_event_entity o
                      join fauces_audit.audit_event e on e.id = o.event_id
                    where o.entity_id in (?, ?) and e.action <> 'ACCESS_REPORT'\
                    """,
                    visit.patientId(),
                    visit.id()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(reported);
  }

  @Test
  void somebodyOfAnotherFacilityWhoTriedIsInTheReport() {
    var visit = Visit.opened(hospital);
    hospital.as(hospital.physicianElsewhere()).get(visit.path()).then().statusCode(404);

    var report = report(auditor(), visit.patientId(), "en");

    var outsider = hospital.physicianElsewhere().accountId();
    var entry =
        report.jsonPath().setRootPath("entries.find { it.accountId == '" + outsider + "' }");
    assertThat(entry.getString("result")).isEqualTo("tried without success");
    assertThat(entry.getString("facility")).isNotBlank();
    assertThat(entry.getList("examinationIds")).containsExactly(visit.id().toString());
  }

  @Test
  void theReportSpeaksJapanese() {
    var visit = Visit.opened(hospital);

    assertThat(report(auditor(), visit.patientId(), "ja").<List<String>>path("entries.what"))
        .contains("患者を登録しました", "検査を開始しました");
  }

  @Test
  void theReportIsATableToo() {
    var visit = Visit.opened(hospital);

    var answer =
        hospital
            .as(hospital.person("FACILITY_ADMIN"))
            .accept("text/csv")
            .header("Accept-Language", "en")
            .get(path(visit.patientId()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("text/csv");
    var lines = new String(answer.asByteArray(), StandardCharsets.UTF_8).split("\r\n");
    assertThat(lines[0])
        .isEqualTo(
            "\uFEFF\"When\",\"Who\",\"As\",\"From"
                + " facility\",\"What\",\"Outcome\",\"Reason\",\"Examination\",\"Event\"");
    assertThat(lines).anyMatch(line -> line.contains("\"Opened an examination\",\"done\""));
  }

  @Test
  void aTimeNarrowsTheReport() {
    var visit = Visit.opened(hospital);
    var later = "?from=" + Instant.now().plusSeconds(1);

    var answer = hospital.as(auditor()).get(path(visit.patientId()) + later);

    assertThat(answer.<List<?>>path("entries")).isEmpty();
    Problems.assertRefusedAt(
        hospital.as(auditor()).get(path(visit.patientId()) + "?to=yesterday"),
        400,
        "invalid",
        "/to");
  }

  @Test
  void theReportIsRecordedAndIsInTheNextOne() {
    var visit = Visit.opened(hospital);
    report(auditor(), visit.patientId(), "en");

    assertThat(records().events("ACCESS_REPORT", "SUCCESS", visit.patientId())).isEqualTo(1);
    assertThat(report(auditor(), visit.patientId(), "en").<List<String>>path("entries.action"))
        .contains("ACCESS_REPORT");
  }

  @Test
  void aForeignPatientIsNotFound() {
    var visit = Visit.openedElsewhere(hospital);

    Problems.assertRefused(hospital.as(auditor()).get(path(visit.patientId())), 404, "not-found");
    Problems.assertRefused(hospital.as(auditor()).get(path(UUID.randomUUID())), 404, "not-found");
  }

  private Response report(Person person, UUID patientId, String language) {
    var answer = hospital.as(person).header("Accept-Language", language).get(path(patientId));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static String path(UUID patientId) {
    return "/patients/" + patientId + "/access-report";
  }

  private Person auditor() {
    return hospital.person("AUDITOR");
  }

  private Records records() {
    return new Records(OwnerAccount.of(fauces));
  }
}
