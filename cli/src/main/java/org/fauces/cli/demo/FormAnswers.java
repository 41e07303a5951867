package org.fauces.cli.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Turns what the simulator says about a patient into the answers of the published questionnaire,
 * whose items it reads from the API: their type decides the form of the value.
 */
final class FormAnswers {
  private final JsonArray items;

  FormAnswers(JsonObject questionnaire, String form) {
    this.items = questionnaire.getJsonObject("forms").getJsonArray(form);
  }

  /** Every item once; what the simulator does not know is missing, which is a value too. */
  JsonObject of(Map<String, ?> simulated) {
    var answers = Json.createObjectBuilder();
    for (JsonObject item : items.getValuesAs(JsonObject.class)) {
      answers.add(item.getString("code"), answer(item, simulated.get(item.getString("code"))));
    }
    return answers.build();
  }

  private static JsonValue answer(JsonObject item, Object simulated) {
    if (simulated == null) {
      // A contraindication must be answered, and a simulated patient who has none says no.
      boolean mustSayNo = item.getBoolean("required", false) && is(item, "BOOLEAN");
      return mustSayNo ? JsonValue.FALSE : JsonValue.NULL;
    }
    return switch (item.getString("type")) {
      case "BOOLEAN" -> yes(simulated) ? JsonValue.TRUE : JsonValue.FALSE;
      case "INTEGER" -> Json.createValue(number(simulated).longValue());
      case "DECIMAL" -> Json.createValue(number(simulated));
      case "CODE" -> Json.createValue(code(item, simulated));
      case "CODES" -> codes(item, simulated);
      default -> JsonValue.NULL;
    };
  }

  private static boolean is(JsonObject item, String type) {
    return item.getString("type").equals(type);
  }

  private static boolean yes(Object simulated) {
    return simulated instanceof Number number
        ? number.doubleValue() != 0
        : Boolean.parseBoolean(simulated.toString());
  }

  private static BigDecimal number(Object simulated) {
    return new BigDecimal(simulated.toString());
  }

  /** The simulator numbers the codes in the questionnaire's order where it does not name them. */
  private static String code(JsonObject item, Object simulated) {
    return simulated instanceof Number number
        ? choice(item, number.intValue())
        : simulated.toString();
  }

  private static JsonValue codes(JsonObject item, Object simulated) {
    return yes(simulated)
        ? Json.createArrayBuilder().add(choice(item, 0)).build()
        : JsonValue.EMPTY_JSON_ARRAY;
  }

  private static String choice(JsonObject item, int index) {
    return item.getJsonArray("choices").getJsonObject(index).getString("code");
  }
}
