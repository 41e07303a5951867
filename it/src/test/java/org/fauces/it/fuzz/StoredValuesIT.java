package org.fauces.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the database gives back equals what was sent, or it was refused and nothing is there: every
 * field of a patient, an interview and the findings, through HTTP and the database. {@code
 * -Dfauces.it.values.rounds} says how many bodies of each, {@code -Dfauces.it.fuzz.seed} which.
 */
@ExtendWith(Installation.class)
@Order(Integer.MAX_VALUE - 2)
class StoredValuesIT {
  private static final int ROUNDS = Integer.getInteger("fauces.it.values.rounds", 60);
  private static final long SEED = Long.getLong("fauces.it.fuzz.seed", 20261126);

  private final Hospital hospital;
  private int kept;
  private int refused;

  StoredValuesIT(Hospital hospital) {
    this.hospital = hospital;
  }

  @Test
  void aPatientIsWhoWasRegistered() {
    for (int i = 0; i < ROUNDS; i++) {
      var id = UUID.randomUUID();
      var sent = new FieldValues(new Dice(SEED, i)).patient(id);
      var answer = post(hospital.nurse(), "/patients", sent.toString());
      var read = hospital.as(hospital.nurse()).get("/patients/" + id);
      if (count(answer)) {
        assertSame(sent, object(read), List.copyOf(sent.keySet()));
      } else {
        assertThat(read.statusCode()).isEqualTo(404);
      }
    }
    assertBothHappened();
  }

  @Test
  void anInterviewSaysWhatWasAnswered() {
    formsAreKept("interview", "INTERVIEW", hospital.nurse());
  }

  @Test
  void findingsSayWhatWasSeen() {
    formsAreKept("findings", "FINDINGS", hospital.physician());
  }

  private void formsAreKept(String name, String form, Person person) {
    var items = object(hospital.as(person).get("/questionnaires/current"));
    var asked = items.getJsonObject("forms").getJsonArray(form).getValuesAs(JsonObject.class);
    var visit = Visit.opened(hospital);
    JsonValue before = JsonValue.NULL;
    for (int i = 0; i < ROUNDS; i++) {
      var answers = new FieldValues(new Dice(SEED, i)).answers(asked);
      var body =
          Visit.interview()
              .toString()
              .replaceFirst("\"answers\":.*", "\"answers\":" + answers + "}");
      boolean isKept = count(post(person, visit.path() + "/" + name, body));
      var now = object(visit.read()).getOrDefault(name, JsonValue.NULL);
      if (isKept) {
        assertAnswers(answers, now.asJsonObject().getJsonObject("answers"));
      } else {
        assertThat(now).isEqualTo(before);
      }
      before = now;
    }
    assertBothHappened();
  }

  /** What was not sent was not asked, which reads as null. */
  private static void assertAnswers(JsonObject sent, JsonObject read) {
    Map<String, JsonValue> answered = new TreeMap<>(read);
    answered.values().removeIf(JsonValue.NULL::equals);
    var meant = new TreeMap<>(sent);
    meant.values().removeIf(JsonValue.NULL::equals);
    assertThat(answered.keySet()).isEqualTo(meant.keySet());
    assertSame(sent, read, List.copyOf(meant.keySet()));
  }

  private static void assertSame(JsonObject sent, JsonObject read, List<String> names) {
    for (String name : names) {
      if (sent.get(name) instanceof JsonNumber number) {
        assertThat(read.getJsonNumber(name).bigDecimalValue())
            .as(name)
            .isEqualByComparingTo(number.bigDecimalValue());
      } else if (sent.get(name) instanceof JsonArray several) {
        assertThat(read.getJsonArray(name)).as(name).containsExactlyInAnyOrderElementsOf(several);
      } else {
        assertThat(read.get(name)).as(name).isEqualTo(sent.get(name));
      }
    }
  }

  private boolean count(Response answer) {
    boolean isKept = answer.statusCode() == 201;
    assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 400, 409);
    kept += isKept ? 1 : 0;
    refused += isKept ? 0 : 1;
    return isKept;
  }

  private void assertBothHappened() {
    assertThat(kept).as("kept").isPositive();
    assertThat(refused).as("refused").isPositive();
  }

  private Response post(Person person, String path, String body) {
    return hospital
        .as(person)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(path);
  }

  private static JsonObject object(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var reader = Json.createReader(new StringReader(answer.body().asString()))) {
      return reader.readObject();
    }
  }
}
