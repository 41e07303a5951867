package org.fauces.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Examinations of one simulated patient, made through the API by the physician. */
public final class Examinations {
  /** Answers that a required question gets; whatever else is asked stays unanswered. */
  private static final Map<String, JsonValue> ANSWERS =
      Map.of("age_years", Json.createValue(40), "onset_h", Json.createValue(20));

  private final Api physician;
  private final UUID patientId = UUID.randomUUID();

  public Examinations(Api physician) {
    this.physician = physician;
    physician.post(
        "/patients",
        Json.createObjectBuilder()
            .add("id", patientId.toString())
            .add("familyName", "模擬")
            .add("givenName", "患者")
            .add("birthDate", "1985-01-01")
            .add("sex", "UNKNOWN")
            .add("identifiers", JsonValue.EMPTY_JSON_ARRAY)
            .build());
  }

  /** Opens an examination and gives its path. */
  public String open() {
    var id = UUID.randomUUID();
    physician.post(
        "/examinations",
        Json.createObjectBuilder()
            .add("id", id.toString())
            .add("patientId", patientId.toString())
            .build());
    return "/examinations/" + id;
  }

  /** Uploads a photo under a new id and waits for its acknowledgement. */
  public void addPhoto(String examination, byte[] jpeg) {
    physician.putPhoto(examination + "/photos/" + UUID.randomUUID(), jpeg);
  }

  /** Answers both forms as far as they must be. */
  public void answerForms(String examination) {
    var questionnaire = physician.get("/questionnaires/current");
    for (String form : new String[] {"INTERVIEW", "FINDINGS"}) {
      physician.post(examination + "/" + form.toLowerCase(), form(questionnaire, form));
    }
  }

  /** Asks for a new run and waits for its results. */
  public JsonObject analyse(String examination) {
    var request = Json.createObjectBuilder().add("id", UUID.randomUUID().toString()).build();
    return physician.post(examination + "/analysis", request);
  }

  private static JsonObject form(JsonObject questionnaire, String form) {
    var answers = Json.createObjectBuilder();
    for (JsonObject item :
        questionnaire.getJsonObject("forms").getJsonArray(form).getValuesAs(JsonObject.class)) {
      var code = item.getString("code");
      answers.add(code, ANSWERS.getOrDefault(code, unanswered(item)));
    }
    return Json.createObjectBuilder()
        .add("id", UUID.randomUUID().toString())
        .add("questionnaireVersion", questionnaire.getString("version"))
        .add("askedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .add("answers", answers)
        .build();
  }

  private static JsonValue unanswered(JsonObject item) {
    boolean saysNo = item.getBoolean("required", false) && item.getString("type").equals("BOOLEAN");
    return saysNo ? JsonValue.FALSE : JsonValue.NULL;
  }
}
