package org.fauces.shared.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  private static final int MAX_BYTES = 65_536;

  @ParameterizedTest(name = "{1} {0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"a\":1,\"a\":1} ~ DUPLICATE_KEY ~ /a",
        "{\"b\":[{\"a\":1,\"\\u0061\":2}]} ~ DUPLICATE_KEY ~ /b/0/a",
        "{\"a\":1}x ~ TRAILING_DATA ~ ''",
        "{\"a\":1}{} ~ TRAILING_DATA ~ ''",
        "{\"a\":1}] ~ TRAILING_DATA ~ ''",
        "[1] ~ NOT_AN_OBJECT ~ ''",
        "1 ~ NOT_AN_OBJECT ~ ''",
        "\"a\" ~ NOT_AN_OBJECT ~ ''",
        "null ~ NOT_AN_OBJECT ~ ''",
        "{\"a\":\"\\ud800\"} ~ LONE_SURROGATE ~ /a",
        "{\"a\":\"\\udc00\\ud800\"} ~ LONE_SURROGATE ~ /a",
        "{\"\\ud800\":1} ~ LONE_SURROGATE ~ /?",
        "{\"a\":[\"x\",\"\\u0000\"]} ~ CONTROL_CHARACTER ~ /a/1",
        "{\"a\":\"\\u0085\"} ~ CONTROL_CHARACTER ~ /a",
        "{\"a\\u0000\":1} ~ CONTROL_CHARACTER ~ /?",
        "{\"a\":1e400} ~ NUMBER_TOO_LONG ~ /a",
        "{\"a\":1e1000000000} ~ NUMBER_TOO_LONG ~ /a",
        "{\"a\":1e-99999999999} ~ NUMBER_TOO_LONG ~ /a",
        "{\"a\":11111111112222222222333333333344444444445} ~ NUMBER_TOO_LONG ~ /a",
        "{\"a\":01} ~ SYNTAX ~ ''",
        "{\"a\":+1} ~ SYNTAX ~ /a",
        "{\"a\":.5} ~ SYNTAX ~ /a",
        "{\"a\":NaN} ~ SYNTAX ~ /a",
        "{\"a\":1,} ~ SYNTAX ~ ''",
        "{\"a\":[1,]} ~ SYNTAX ~ /a/1",
        "{a:1} ~ SYNTAX ~ ''",
        "{'a':1} ~ SYNTAX ~ ''",
        "{\"a\":\"\t\"} ~ SYNTAX ~ /a",
        "{\"a\":\"\\x\"} ~ SYNTAX ~ /a",
        "{\"a\" ~ SYNTAX ~ /a",
        "{\"a\":{\"b\":[ ~ SYNTAX ~ /a/b/0",
        "/**/{} ~ SYNTAX ~ ''",
        "'' ~ SYNTAX ~ ''",
      })
  void isRefused(String document, Rule rule, String pointer) {
    var refusal = refusal(document.getBytes(UTF_8));
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.pointer()).isEqualTo(pointer == null ? "" : pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f5\u0080", "\u00e3\u0081"})
  void badUtf8IsRefused(String bytes) {
    var document = ("{\"a\":\"" + bytes + "\"}").getBytes(ISO_8859_1);
    assertThat(refusal(document).rule()).isEqualTo(Rule.NOT_UTF8);
  }

  @Test
  void aByteOrderMarkIsRefused() {
    assertThat(refusal("\ufeff{}".getBytes(UTF_8)).rule()).isIn(Rule.SYNTAX, Rule.NOT_AN_OBJECT);
  }

  @Test
  void sizeAndDepthAreBounded() {
    var tooLarge =
        catchThrowableOfType(
            JsonRejected.class, () -> StrictJson.readObject("{\"a\":1}".getBytes(UTF_8), 6));
    assertThat(tooLarge.rule()).isEqualTo(Rule.TOO_LARGE);
    assertThat(StrictJson.readObject(nested(16), MAX_BYTES)).hasSize(1);
    assertThat(refusal(nested(17)).rule()).isEqualTo(Rule.TOO_DEEP);
    assertThat(refusal("[".repeat(60_000).getBytes(UTF_8)).rule()).isEqualTo(Rule.NOT_AN_OBJECT);
    var opening = "{\"a\":" + "[".repeat(60_000);
    assertThat(refusal(opening.getBytes(UTF_8)).rule()).isEqualTo(Rule.TOO_DEEP);
  }

  @Test
  void theMessageNeverQuotesTheDocument() {
    var secret = "Yamada Hanako";
    for (var document :
        List.of(
            "{\"" + secret + "\":1,\"" + secret + "\":2}",
            "{\"a\":\"" + secret + "\\u0000\"}",
            "{\"a\":" + secret + "}",
            "{\"a\":\"" + secret + "\" \"" + secret + "\"")) {
      var refusal = refusal(document.getBytes(UTF_8));
      assertThat(refusal.getMessage()).doesNotContain("Yamada").doesNotContain("Hanako");
      assertThat(refusal.getCause()).isNull();
    }
  }

  @Test
  void whatIsGoodComesThroughUnchanged() {
    var text = "鹿沼市\uD83D\uDE00 line\nnext\ttab \u00e9\u202e";
    var document =
        "{\"text\":\""
            + text.replace("\n", "\\n").replace("\t", "\\t")
            + "\",\"n\":-0.1250e2,"
            + "\"big\":12345678901234567890.123456789,\"list\":[true,false,null,{}]}";
    var read = StrictJson.readObject(document.getBytes(UTF_8), MAX_BYTES);
    assertThat(read.getString("text")).isEqualTo(text);
    assertThat(read.getJsonNumber("n").bigDecimalValue()).isEqualTo(new BigDecimal("-12.50"));
    assertThat(read.getJsonNumber("big").toString()).isEqualTo("12345678901234567890.123456789");
    assertThat(read.getJsonArray("list")).hasSize(4);
  }

  @Test
  void noMutantGetsAnythingButARefusalAndNoNumberChanges() {
    var seed =
        "{\"id\":\"0190\",\"version\":4294967301,\"t\":38.25,\"list\":[1,2.50,-3e2,{\"x\":0.1}],"
            + "\"name\":\"\\u3042\\ud83d\\ude00\",\"f\":true,\"n\":null}";
    var alphabet = "{}[]\",:\\u0123456789eE+-.dDfFnulltrue \u0000\u00ff\u3042\ud800".toCharArray();
    var random = new Random(8259);
    var accepted = 0;
    for (var i = 0; i < 10_000; i++) {
      var document = mutant(seed, alphabet, random);
      try {
        var read = StrictJson.readObject(document.getBytes(UTF_8), MAX_BYTES);
        assertThat(numbers(read)).as(document).isEqualTo(numbersWritten(document));
        accepted++;
      } catch (JsonRejected e) {
        assertThat(e.getCause()).isNull();
      }
    }
    assertThat(accepted).isBetween(100, 9_900);
  }

  private static String mutant(String seed, char[] alphabet, Random random) {
    var document = new StringBuilder(seed);
    for (var edits = 1 + random.nextInt(3); edits > 0; edits--) {
      var at = random.nextInt(document.length());
      var letter = alphabet[random.nextInt(alphabet.length)];
      switch (random.nextInt(3)) {
        case 0 -> document.setCharAt(at, letter);
        case 1 -> document.insert(at, letter);
        default -> document.deleteCharAt(at);
      }
    }
    return document.toString();
  }

  /** The numbers of a document by pattern, once its texts are taken out. */
  private static List<BigDecimal> numbersWritten(String document) {
    var bare = document.replaceAll("\"(?:\\\\.|[^\"\\\\])*\"", "s");
    return Pattern.compile("-?[0-9][0-9.eE+-]*")
        .matcher(bare)
        .results()
        .map(match -> new BigDecimal(match.group()))
        .toList();
  }

  private static List<BigDecimal> numbers(JsonValue value) {
    var numbers = new ArrayList<BigDecimal>();
    if (value instanceof JsonNumber number) {
      numbers.add(number.bigDecimalValue());
    } else if (value instanceof JsonArray array) {
      array.forEach(item -> numbers.addAll(numbers(item)));
    } else if (value instanceof JsonObject object) {
      object.values().forEach(item -> numbers.addAll(numbers(item)));
    }
    return numbers;
  }

  private static byte[] nested(int depth) {
    return ("{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}").getBytes(UTF_8);
  }

  private static JsonRejected refusal(byte[] document) {
    var refusal =
        catchThrowableOfType(JsonRejected.class, () -> StrictJson.readObject(document, MAX_BYTES));
    assertThat(refusal).as("refusal").isNotNull();
    return refusal;
  }
}
