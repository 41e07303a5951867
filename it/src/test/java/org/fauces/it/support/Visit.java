package org.fauces.it.support;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * One examination of a patient of its own, brought as far as a test needs it. Each step insists on
 * success.
 */
public final class Visit {
  /** The published questionnaire the tests answer. */
  public static final String QUESTIONNAIRE = "2026-11";

  /** What must be answered, and a patient whom nothing forbids to photograph. */
  private static final Body INTERVIEW =
      Body.of("impaired_consciousness", false, "respiratory_failure", false)
          .with("severe_dyspnoea", false)
          .with("age_years", 41)
          .with("onset_h", 20)
          .with("temp_max_c", new BigDecimal("38.7"))
          .with("cough", null);

  private static final Body FINDINGS = Body.of("follicles", "follicles", "redness", 2);

  private final Hospital hospital;
  private final Person nurse;
  private final Person physician;
  private final UUID patientId = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();

  private Visit(Hospital hospital, Person nurse, Person physician) {
    this.hospital = hospital;
    this.nurse = nurse;
    this.physician = physician;
  }

  /** A patient with a name of the leak scan's. */
  public static Body patient(UUID id) {
    return Markers.patient(id);
  }

  public static Visit opened(Hospital hospital) {
    return opened(hospital, null);
  }

  /** Opened for a camera, which may then upload. */
  public static Visit opened(Hospital hospital, UUID cameraId) {
    return new Visit(hospital, hospital.nurse(), hospital.physician()).open(cameraId);
  }

  /** Opened at the other facility, whose physician does everything. */
  public static Visit openedElsewhere(Hospital hospital) {
    var physician = hospital.physicianElsewhere();
    return new Visit(hospital, physician, physician).open(null);
  }

  /** Opened at the facility of somebody who does everything. */
  public static Visit openedBy(Hospital hospital, Person physician) {
    return new Visit(hospital, physician, physician).open(null);
  }

  public static Visit ready(Hospital hospital) {
    return opened(hospital).withPhoto().withInterview().withFindings();
  }

  public static Visit analysed(Hospital hospital) {
    return ready(hospital).withAnalysis();
  }

  public UUID id() {
    return id;
  }

  public UUID patientId() {
    return patientId;
  }

  public String path() {
    return "/examinations/" + id;
  }

  public Visit withPhoto() {
    upload(nurse, UUID.randomUUID(), TestPhotos.jpeg(id.hashCode())).then().statusCode(201);
    return this;
  }

  /** With photos some of which the network can make something of. */
  public Visit withThroats(long seed, int count) {
    TestPhotos.throats(seed, count)
        .forEach(photo -> upload(nurse, UUID.randomUUID(), photo).then().statusCode(201));
    return this;
  }

  public Visit withInterview() {
    post(nurse, "/interview", form(INTERVIEW)).then().statusCode(201);
    return this;
  }

  public Visit withFindings() {
    post(physician, "/findings", form(FINDINGS)).then().statusCode(201);
    return this;
  }

  public Visit withAnalysis() {
    analyse(UUID.randomUUID()).then().statusCode(201);
    return this;
  }

  /** A form with these answers, asked just now. */
  public static Body form(Body answers) {
    return Body.of("id", UUID.randomUUID(), "questionnaireVersion", QUESTIONNAIRE)
        .with("askedAt", now())
        .with("answers", answers);
  }

  /** An interview that may be sent as it is. */
  public static Body interview() {
    return form(INTERVIEW);
  }

  /** The answers that must be given, with one replaced. */
  public static Body answers(String code, Object value) {
    return INTERVIEW.with(code, value);
  }

  /** Findings that may be sent as they are. */
  public static Body findings() {
    return form(FINDINGS);
  }

  /** Now, with the digits that are kept. */
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  public Response upload(Person person, UUID photoId, byte[] bytes) {
    return upload(person, photoId, bytes, Map.of("Content-Digest", TestPhotos.digest(bytes)));
  }

  public Response upload(Person person, UUID photoId, byte[] bytes, Map<String, String> headers) {
    return hospital
        .as(person)
        .contentType("image/jpeg")
        .headers(headers)
        .body(bytes)
        .put(path() + "/photos/" + photoId);
  }

  public Response analyse(UUID runId) {
    return post(nurse, "/analysis", Body.of("id", runId));
  }

  public Response post(Person person, String sub, Body body) {
    return hospital.as(person).body(body.toString()).post(path() + sub);
  }

  /** A change of the examination as the physician last read it. */
  public Response change(Person person, String sub, Body body) {
    return hospital
        .as(person)
        .header("If-Match", read().header("ETag"))
        .body(body.toString())
        .post(path() + sub);
  }

  /** The whole examination. */
  public Response read() {
    return hospital.as(physician).get(path());
  }

  public String state() {
    return read().path("state");
  }

  private Visit open(UUID cameraId) {
    create("/patients", patient(patientId));
    var opening = Body.of("id", id, "patientId", patientId);
    create("/examinations", cameraId == null ? opening : opening.with("cameraId", cameraId));
    return this;
  }

  private void create(String path, Body body) {
    hospital.as(nurse).body(body.toString()).post(path).then().statusCode(201);
  }
}
