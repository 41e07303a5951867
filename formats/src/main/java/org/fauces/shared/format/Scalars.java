package org.fauces.shared.format;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Single JSON values as Java values, each in the one spelling that is accepted. */
final class Scalars {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DATE_TEXT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT_TEXT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z");
  private static final int LONGEST_TOKEN = 64;

  private Scalars() {}

  /** Text that may span lines. */
  static String text(JsonValue value, String pointer, int maxCodePoints) {
    if (!(value instanceof JsonString string)) {
      throw new JsonRejected(pointer, Rule.WRONG_TYPE);
    }
    var text = string.getString();
    if (text.isBlank()) {
      throw new JsonRejected(pointer, Rule.EMPTY);
    }
    if (text.codePointCount(0, text.length()) > maxCodePoints) {
      throw new JsonRejected(pointer, Rule.TOO_LONG);
    }
    return text;
  }

  static String line(JsonValue value, String pointer, int maxCodePoints) {
    var text = text(value, pointer, maxCodePoints);
    // U+2028 and U+2029 too: screens and exports break lines there
    if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw new JsonRejected(pointer, Rule.LINE_BREAK);
    }
    return text;
  }

  static UUID uuid(JsonValue value, String pointer) {
    // UUID.fromString alone also takes 1-1-1-1-1
    return UUID.fromString(token(value, pointer, UUID_TEXT, Rule.NOT_A_UUID));
  }

  static BigDecimal number(JsonValue value, String pointer) {
    if (!(value instanceof JsonNumber number)) {
      throw new JsonRejected(pointer, Rule.WRONG_TYPE);
    }
    return number.bigDecimalValue();
  }

  static LocalDate date(JsonValue value, String pointer) {
    try {
      return LocalDate.parse(token(value, pointer, DATE_TEXT, Rule.NOT_A_DATE));
    } catch (DateTimeParseException e) {
      throw new JsonRejected(pointer, Rule.NOT_A_DATE);
    }
  }

  static Instant instant(JsonValue value, String pointer) {
    try {
      return Instant.parse(token(value, pointer, INSTANT_TEXT, Rule.NOT_AN_INSTANT));
    } catch (DateTimeParseException e) {
      throw new JsonRejected(pointer, Rule.NOT_AN_INSTANT);
    }
  }

  static <E extends Enum<E>> E choice(JsonValue value, String pointer, Class<E> type) {
    var name = line(value, pointer, LONGEST_TOKEN);
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new JsonRejected(pointer, Rule.NOT_A_CHOICE);
  }

  private static String token(JsonValue value, String pointer, Pattern spelling, Rule rule) {
    if (!(value instanceof JsonString string)) {
      throw new JsonRejected(pointer, Rule.WRONG_TYPE);
    }
    if (!spelling.matcher(string.getString()).matches()) {
      throw new JsonRejected(pointer, rule);
    }
    return string.getString();
  }
}
