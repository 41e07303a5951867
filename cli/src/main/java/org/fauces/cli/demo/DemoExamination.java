package org.fauces.cli.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** One examination from registration to the network's answer, by nurse, camera and examiner. */
final class DemoExamination {
  private final ApiClient nurse;
  private final ApiClient examiner;
  private final ApiClient camera;
  private final UUID cameraId;
  private final JsonObject questionnaire;
  private final Clock clock;

  DemoExamination(
      ApiClient nurse, ApiClient examiner, ApiClient camera, UUID cameraId, Clock clock) {
    this.nurse = nurse;
    this.examiner = examiner;
    this.camera = camera;
    this.cameraId = cameraId;
    this.questionnaire = nurse.get("/questionnaires/current");
    this.clock = clock;
  }

  ExaminedPatient examine(DemoPatient patient) {
    UUID patientId = register(patient);
    UUID id = UUID.randomUUID();
    nurse.post(
        "/examinations",
        Json.createObjectBuilder()
            .add("id", id.toString())
            .add("patientId", patientId.toString())
            .add("cameraId", cameraId.toString())
            .build());
    String path = "/examinations/" + id;
    patient.jpegs().forEach(jpeg -> camera.putPhoto(path + "/photos/" + UUID.randomUUID(), jpeg));
    nurse.post(path + "/interview", form("INTERVIEW", patient.interview()));
    examiner.post(path + "/findings", form("FINDINGS", patient.findings()));
    return analyse(patient, id);
  }

  private UUID register(DemoPatient patient) {
    UUID id = UUID.randomUUID();
    LocalDate birthDate =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .minusYears(patient.ageYears())
            .minusDays(100);
    nurse.post(
        "/patients",
        Json.createObjectBuilder()
            .add("id", id.toString())
            .add("familyName", patient.familyName())
            .add("givenName", patient.givenName())
            .add("familyNameLatin", patient.familyName())
            .add("givenNameLatin", patient.givenName())
            .add("birthDate", birthDate.toString())
            .add("sex", patient.sex())
            .add("identifiers", Json.createArrayBuilder())
            .build());
    return id;
  }

  private JsonObject form(String form, Map<String, ?> simulated) {
    Instant askedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return Json.createObjectBuilder()
        .add("id", UUID.randomUUID().toString())
        .add("questionnaireVersion", questionnaire.getString("version"))
        .add("askedAt", askedAt.toString())
        .add("answers", new FormAnswers(questionnaire, form).of(simulated))
        .build();
  }

  private ExaminedPatient analyse(DemoPatient patient, UUID id) {
    long start = System.nanoTime();
    JsonObject run =
        examiner.post(
            "/examinations/" + id + "/analysis",
            Json.createObjectBuilder().add("id", UUID.randomUUID().toString()).build());
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new ExaminedPatient(
        patient,
        id,
        run.getJsonArray("photos").getValuesAs(JsonObject.class),
        run.getJsonArray("results").getValuesAs(JsonObject.class),
        millis);
  }
}
