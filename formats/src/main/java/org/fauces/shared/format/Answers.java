package org.fauces.shared.format;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers by question code. */
final class Answers {

  private static final int MAX_TEXT_CODE_POINTS = 64;
  private static final int MAX_CODES = 64;

  private Answers() {}

  static Map<String, Answer> read(JsonValue value, String pointer, int maxEntries) {
    if (!(value instanceof JsonObject object)) {
      throw new JsonRejected(pointer, Rule.WRONG_TYPE);
    }
    if (object.size() > maxEntries) {
      throw new JsonRejected(pointer, Rule.TOO_MANY);
    }
    var answers = new LinkedHashMap<String, Answer>();
    object.forEach((code, given) -> answers.put(code, answer(given, Pointer.key(pointer, code))));
    return Collections.unmodifiableMap(answers);
  }

  private static Answer answer(JsonValue value, String pointer) {
    return switch (value.getValueType()) {
      case NULL -> new Answer.Missing();
      case TRUE -> new Answer.Flag(true);
      case FALSE -> new Answer.Flag(false);
      case NUMBER -> new Answer.Number(((JsonNumber) value).bigDecimalValue());
      case STRING -> new Answer.Text(Scalars.line(value, pointer, MAX_TEXT_CODE_POINTS));
      case ARRAY -> new Answer.Codes(Items.read(value, pointer, MAX_CODES, Answers::code));
      case OBJECT -> throw new JsonRejected(pointer, Rule.WRONG_TYPE);
    };
  }

  private static String code(JsonValue value, String pointer) {
    return Scalars.line(value, pointer, MAX_TEXT_CODE_POINTS);
  }
}
