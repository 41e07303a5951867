package org.fauces.examination.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checked answers of one form by item code. A value is a Boolean, a BigDecimal, a String (code or
 * ISO date) or a List of codes; null says that the item was not asked, which is an answer too. A
 * code that is not there was not asked either.
 */
public record Answers(String questionnaireVersion, SortedMap<String, Object> values) {
  public Answers {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The number answered to an item; empty when it was not asked. */
  public Optional<BigDecimal> number(String code) {
    return Optional.ofNullable((BigDecimal) values.get(code));
  }

  /** Whether an item was answered with yes; not asked is not yes. */
  public boolean isTrue(String code) {
    return Boolean.TRUE.equals(values.get(code));
  }

  /** The code answered to an item; empty when it was not asked. */
  public Optional<String> code(String code) {
    return Optional.ofNullable((String) values.get(code));
  }

  String toJson() {
    var object = Json.createObjectBuilder();
    values.forEach((code, value) -> add(object, code, value));
    return object.build().toString();
  }

  static Answers fromJson(String questionnaireVersion, String json) {
    var values = new TreeMap<String, Object>();
    try (var reader = Json.createReader(new StringReader(json))) {
      reader.readObject().forEach((code, value) -> values.put(code, plain(value)));
    }
    return new Answers(questionnaireVersion, values);
  }

  private static void add(JsonObjectBuilder object, String code, Object value) {
    if (value == null) {
      object.addNull(code);
    } else if (value instanceof Boolean yes) {
      object.add(code, yes);
    } else if (value instanceof BigDecimal number) {
      object.add(code, number);
    } else if (value instanceof Collection<?> codes) {
      object.add(code, Json.createArrayBuilder(codes));
    } else {
      object.add(code, (String) value);
    }
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      case NUMBER -> ((JsonNumber) value).bigDecimalValue();
      case STRING -> ((JsonString) value).getString();
      case ARRAY -> codes((JsonArray) value);
      default -> null;
    };
  }

  private static List<String> codes(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
