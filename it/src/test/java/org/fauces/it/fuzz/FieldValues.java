package org.fauces.it.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes values for the fields that are stored: mostly such as are taken, near the edges. */
final class FieldValues {
  private static final List<String> PIECES =
      List.of(
          "a", "Z", " ", "漢", "ｶ", "ﾞ", "é", "e\u0301", "😀", "𠮷", "'", "\"", "\\", "\u202e",
          "\u3000", "\u0130", "<b>", "&amp;", "%41", "\u00ad", "\ufeff", "-", "ß", "\u200d", "?");

  /** How often a value is one that no field takes. */
  private static final int WRONG_ONE_IN = 60;

  private final Dice dice;

  FieldValues(Dice dice) {
    this.dice = dice;
  }

  JsonObject patient(UUID id) {
    var identifiers = Json.createArrayBuilder();
    for (int i = dice.below(3); i > 0; i--) {
      identifiers.add(
          Json.createObjectBuilder().add("system", text(20)).add("value", id + "-" + i + text(20)));
    }
    var patient = Json.createObjectBuilder().add("id", id.toString());
    for (String name :
        List.of(
            "familyName",
            "givenName",
            "familyNameKana",
            "givenNameKana",
            "familyNameLatin",
            "givenNameLatin")) {
      patient.add(name, text(100));
    }
    return patient
        .add("birthDate", date())
        .add("sex", dice.pick("FEMALE", "MALE", "OTHER", "UNKNOWN"))
        .add("identifiers", identifiers)
        .build();
  }

  /** Answers to the items of a form; those that need none are left out now and then. */
  JsonObject answers(List<JsonObject> items) {
    var answers = Json.createObjectBuilder();
    var spoilt = dice.oneIn(5) ? dice.pick(items) : null;
    for (var item : items) {
      if (item.equals(spoilt) || item.getBoolean("required", false) || !dice.oneIn(3)) {
        answers.add(item.getString("code"), item.equals(spoilt) ? wrong() : answer(item));
      }
    }
    return answers.build();
  }

  private JsonValue answer(JsonObject item) {
    if (!item.getBoolean("required", false) && dice.oneIn(6)) {
      return JsonValue.NULL;
    }
    return switch (item.getString("type")) {
      case "BOOLEAN" -> dice.oneIn(2) ? JsonValue.TRUE : JsonValue.FALSE;
      case "INTEGER", "DECIMAL" -> Json.createValue(number(item));
      case "CODE" -> Json.createValue(dice.pick(codes(item)));
      case "CODES" -> Json.createArrayBuilder(some(codes(item))).build();
      case "DATE" -> Json.createValue(date());
      default -> throw new IllegalStateException(item.getString("type"));
    };
  }

  private JsonValue wrong() {
    return dice.pick(
        JsonValue.EMPTY_JSON_OBJECT,
        Json.createValue("nothing"),
        Json.createValue(new BigDecimal("1e30")));
  }

  /** Written with as many digits as the item takes, or with idle noughts behind them. */
  private BigDecimal number(JsonObject item) {
    int decimals = item.getInt("decimals", 0);
    var low =
        item.getJsonNumber("minimum").bigDecimalValue().movePointRight(decimals).intValueExact();
    var high =
        item.getJsonNumber("maximum").bigDecimalValue().movePointRight(decimals).intValueExact();
    var number = BigDecimal.valueOf(dice.between(low, high), decimals);
    return dice.oneIn(4) ? number.setScale(decimals + dice.between(1, 4)) : number;
  }

  private static List<String> codes(JsonObject item) {
    return item.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
        .map(choice -> choice.getString("code"))
        .toList();
  }

  private List<String> some(List<String> codes) {
    return codes.stream().filter(code -> dice.oneIn(2)).toList();
  }

  private String date() {
    return "%04d-%02d-%02d"
        .formatted(
            dice.between(1910, 2025),
            dice.between(1, 12),
            dice.oneIn(40) ? 31 : dice.between(1, 28));
  }

  /** One line of up to so many characters, blank or with a line break now and then. */
  private String text(int maxCodePoints) {
    if (dice.oneIn(WRONG_ONE_IN)) {
      return dice.pick("", " ", "a\nb", "x".repeat(maxCodePoints + 1), "a\u2028b", "\u0007");
    }
    int count = dice.oneIn(8) ? maxCodePoints / 6 : dice.between(1, 6);
    return "x"
        + IntStream.range(0, count).mapToObj(i -> dice.pick(PIECES)).collect(Collectors.joining());
  }
}
