package org.fauces.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormAnswersTest {
  private static final String QUESTIONNAIRE =
      """
      {"forms": {"INTERVIEW": [
        {"code": "respiratory_failure", "type": "BOOLEAN", "required": true},
        {"code": "cough", "type": "BOOLEAN", "required": false},
        {"code": "age_years", "type": "INTEGER", "required": true},
        {"code": "temp_max_c", "type": "DECIMAL", "required": false},
        {"code": "sex", "type": "CODE", "required": false,
         "choices": [{"code": "male"}, {"code": "female"}]},
        {"code": "contact", "type": "CODES", "required": false,
         "choices": [{"code": "household"}, {"code": "school"}]},
        {"code": "vaccine_date", "type": "DATE", "required": false}]}}
      """;

  private final FormAnswers form =
      new FormAnswers(Json.createReader(new StringReader(QUESTIONNAIRE)).readObject(), "INTERVIEW");

  @Test
  void eachAnswerTakesTheFormOfItsItem() {
    JsonObject answers =
        form.of(
            Map.of(
                "cough", 1.0, "age_years", 34.0, "temp_max_c", 38.4, "sex", 1.0, "contact", 1.0));
    assertThat(answers.getBoolean("cough")).isTrue();
    assertThat(answers.get("age_years")).hasToString("34");
    assertThat(answers.get("temp_max_c")).hasToString("38.4");
    assertThat(answers.getString("sex")).isEqualTo("female");
    assertThat(answers.getJsonArray("contact").getString(0)).isEqualTo("household");
  }

  @Test
  void whatIsNotKnownIsMissingAndAContraindicationIsDenied() {
    JsonObject answers = form.of(Map.of("contact", 0.0));
    assertThat(answers.isNull("cough")).isTrue();
    assertThat(answers.isNull("vaccine_date")).isTrue();
    assertThat(answers.getBoolean("respiratory_failure")).isFalse();
    assertThat(answers.getJsonArray("contact")).isEmpty();
  }

  @Test
  void namedCodesAndWordsAreTakenAsTheyAre() {
    assertThat(form.of(Map.of("sex", "male", "cough", "true")))
        .containsEntry("sex", Json.createValue("male"))
        .containsEntry("cough", JsonValue.TRUE);
  }
}
