package org.fauces.it.faults;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.fauces.it.faults.Ledger.Fact;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Patience;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;

/**
 * One patient from registration to decision. Each request is sent with the same id and content
 * until it is acknowledged; a refusal that no retry can change ends the encounter with a failure.
 */
final class Encounter {
  static final String PHOTO = "photo";
  static final String ANALYSIS = "analysis";

  private static final int PHOTOS = 3;

  private final Hospital hospital;
  private final Ledger ledger;
  private final UUID id = UUID.randomUUID();
  private final String path = "/examinations/" + id;

  Encounter(Hospital hospital, Ledger ledger) {
    this.hospital = hospital;
    this.ledger = ledger;
  }

  void run() {
    open();
    for (var i = 0; i < PHOTOS; i++) {
      photo(UUID.randomUUID());
    }
    form("INTERVIEW", "/interview", Visit.interview());
    form("FINDINGS", "/findings", Visit.findings());
    decide(analyse());
  }

  private void open() {
    var patientId = UUID.randomUUID();
    var patient = Visit.patient(patientId).toString();
    create("patient", () -> hospital.as(hospital.nurse()).body(patient).post("/patients"));
    var body = Body.of("id", id, "patientId", patientId).toString();
    create("examination", () -> hospital.as(hospital.nurse()).body(body).post("/examinations"));
    acknowledged("EXAMINATION", id, "");
  }

  private void photo(UUID photoId) {
    var bytes = TestPhotos.jpeg(photoId.hashCode());
    var answer =
        create(
            PHOTO,
            () ->
                hospital
                    .as(hospital.nurse())
                    .contentType("image/jpeg")
                    .header("Content-Digest", TestPhotos.digest(bytes))
                    .body(bytes)
                    .put(path + "/photos/" + photoId));
    acknowledged("PHOTO", photoId, answer.getString("storedSha256"));
  }

  private void form(String kind, String sub, Body form) {
    create(kind, () -> hospital.as(hospital.physician()).body(form.toString()).post(path + sub));
    acknowledged(kind, (UUID.fromString(form.get("id").toString())), "");
  }

  /** A run that failed with its server is not repeated but followed by another one. */
  private JsonPath analyse() {
    while (true) {
      var runId = UUID.randomUUID();
      var body = Body.of("id", runId).toString();
      Callable<Response> request =
          () -> hospital.as(hospital.nurse()).body(body).post(path + "/analysis");
      create(ANALYSIS, request);
      acknowledged("RUN", runId, "");
      var ended = new AtomicReference<JsonPath>();
      Patience.until(
          "run " + runId + " ends",
          () -> {
            ended.set(create("run", request));
            return !ended.get().getString("state").equals("RUNNING");
          });
      if (ended.get().getString("state").equals("COMPLETED")) {
        return ended.get();
      }
    }
  }

  private void decide(JsonPath run) {
    var judgements =
        run.<String>getList("results.disease").stream()
            .map(disease -> Body.of("disease", disease, "opinion", "AGREE").map())
            .toList();
    var decisionId = UUID.randomUUID();
    var body =
        Body.of("id", decisionId, "runId", run.getString("id"))
            .with("judgements", List.copyOf(judgements))
            .toString();
    create(
        "decision",
        () -> {
          var tag = hospital.as(hospital.physician()).get(path).header("ETag");
          return hospital
              .as(hospital.physician())
              .header("If-Match", tag == null ? "none" : tag)
              .body(body)
              .post(path + "/decision");
        });
    acknowledged("DECISION", decisionId, "");
  }

  private void acknowledged(String kind, UUID createdId, String digest) {
    ledger.acknowledged(new Fact(id, kind, createdId, digest));
  }

  private JsonPath create(String step, Callable<Response> request) {
    var answer = new AtomicReference<Response>();
    ledger.begin(step);
    try {
      Patience.until(
          step + " of examination " + id + " is acknowledged",
          () -> {
            answer.set(request.call());
            return answer.get().statusCode() / 100 == 2 || isFinal(step, answer.get());
          });
    } finally {
      ledger.end(step);
    }
    if (answer.get().statusCode() / 100 != 2) {
      throw new IllegalStateException(step + " was refused: " + answer.get().asString());
    }
    return answer.get().jsonPath();
  }

  /** A problem of the client's own making; a server that starts answers 404 without a problem. */
  private static boolean isFinal(String step, Response answer) {
    var isProblem = String.valueOf(answer.contentType()).contains("problem+json");
    var isStale = step.equals("decision") && List.of(400, 412, 428).contains(answer.statusCode());
    return isProblem && answer.statusCode() / 100 == 4 && !isStale;
  }
}
