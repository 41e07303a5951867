package org.fauces.examination.rest;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.QuestionnaireItem;
import org.fauces.examination.domain.Questionnaires;

/** Makes values as clients may send them, good ones and bad ones, the same for the same seed. */
final class SentValues {
  private static final List<QuestionnaireItem> INTERVIEW =
      Questionnaires.current().items(FormKind.INTERVIEW);
  private static final List<String> PIECES =
      List.of(
          "a",
          " ",
          "漢",
          "ｶ",
          "é",
          "e\u0301",
          "😀",
          "\u0000",
          "\n",
          "\t",
          "\u2028",
          "'",
          "\"",
          "\\",
          "\u202e",
          "\u3000",
          "x".repeat(40),
          "\ufeff",
          "\u0130",
          "İ",
          "<",
          "&",
          "%",
          "𠮷");

  private final SplittableRandom random;

  SentValues(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A JSON text and what it means: a Boolean, a BigDecimal, a String, a list of them or null. */
  record Literal(String json, Object meaning) {}

  static String quoted(String text) {
    return Json.createValue(text).toString();
  }

  /** The answers without which no interview is taken, as JSON. */
  static Map<String, String> required() {
    var answers = new TreeMap<String, String>();
    INTERVIEW.stream()
        .filter(QuestionnaireItem::required)
        .forEach(item -> answers.put(item.code(), plain(item)));
    return answers;
  }

  private static String plain(QuestionnaireItem item) {
    return switch (item.type()) {
      case BOOLEAN -> "false";
      case INTEGER, DECIMAL -> item.minimum().toPlainString();
      case CODE -> quoted(item.choices().get(0).code());
      case CODES -> "[]";
      case DATE -> "\"2026-01-01\"";
    };
  }

  String interviewItem() {
    return pick(INTERVIEW).code();
  }

  /** A number as JSON writes it: of any length, with and without fraction and exponent. */
  String number() {
    var digits =
        new BigInteger(
            random.nextInt(1, random.nextInt(8) == 0 ? 140 : 12),
            new java.util.Random(random.nextLong()));
    var number = new BigDecimal(digits, random.nextInt(-2, 6));
    number = random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(340, 431), 1) : number;
    var sign = random.nextInt(12) == 0 && number.signum() > 0 ? "-" : "";
    return sign
        + switch (random.nextInt(5)) {
          case 0 -> number.unscaledValue() + "e" + -number.scale();
          case 1 -> number.setScale(Math.max(0, number.scale()) + 1).toPlainString();
          default -> number.toPlainString();
        };
  }

  Literal literal() {
    return switch (random.nextInt(8)) {
      case 0 -> new Literal("true", Boolean.TRUE);
      case 1 -> new Literal("false", Boolean.FALSE);
      case 2 -> new Literal("null", null);
      case 3 -> number(number());
      case 4 -> text(pick(choices()));
      case 5 -> text(date());
      case 6 -> codes();
      default -> text(text());
    };
  }

  private static Literal number(String json) {
    return new Literal(json, new BigDecimal(json));
  }

  private static Literal text(String text) {
    return new Literal(quoted(text), text);
  }

  private Literal codes() {
    var codes =
        random.ints(random.nextInt(4), 0, choices().size()).mapToObj(choices()::get).toList();
    return new Literal(
        codes.stream().map(SentValues::quoted).collect(Collectors.joining(",", "[", "]")), codes);
  }

  private static List<String> choices() {
    return INTERVIEW.stream()
        .flatMap(item -> item.choices().stream())
        .map(QuestionnaireItem.Choice::code)
        .toList();
  }

  String text() {
    return random
        .ints(random.nextInt(8), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  String date() {
    var day = LocalDate.ofEpochDay(random.nextLong(-400_000, 400_000)).toString();
    return random.nextInt(4) == 0 ? spoilt(day) : day;
  }

  String instant() {
    long seconds = random.nextLong(-3_000_000_000L, 33_000_000_000L);
    var fraction = random.nextInt(3) == 0 ? 0 : random.nextLong(1_000_000) * 1000;
    fraction = random.nextInt(20) == 0 ? random.nextLong(1_000_000_000) : fraction;
    var time = Instant.ofEpochSecond(seconds, fraction).toString();
    return random.nextInt(5) == 0 ? spoilt(time) : time;
  }

  String id() {
    var id = new UUID(random.nextLong(), random.nextLong()).toString();
    id = random.nextBoolean() ? id : id.toUpperCase();
    return random.nextInt(4) == 0 ? spoilt(id) : id;
  }

  String choice() {
    var name = pick(List.of("FEMALE", "MALE", "UNKNOWN", "OTHER"));
    return random.nextInt(3) == 0 ? spoilt(name) : name;
  }

  /** One character another, more or fewer, none of which needs an escape. */
  private String spoilt(String text) {
    int at = random.nextInt(text.length());
    var other = pick(List.of("0", "9", "-", ":", "T", "Z", "z", " ", "１", "+", "a", "."));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + other + text.substring(at);
      default -> text.substring(0, at) + other + text.substring(at + 1);
    };
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
