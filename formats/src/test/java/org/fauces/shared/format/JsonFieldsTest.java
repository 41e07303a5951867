package org.fauces.shared.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFieldsTest {

  private enum Sex {
    FEMALE,
    MALE
  }

  private static final String ID = "0190aef2-7b1c-7d3e-8f00-aabbccddeeff";

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("{}", Rule.MISSING, f -> f.string("a", 9)),
        refused("{'a':null}", Rule.MISSING, f -> f.uuid("a")),
        refused("{'a':5}", Rule.WRONG_TYPE, f -> f.string("a", 9)),
        refused("{'a':' '}", Rule.EMPTY, f -> f.string("a", 9)),
        refused("{'a':'\uD83D\uDE00\uD83D\uDE00'}", Rule.TOO_LONG, f -> f.string("a", 1)),
        refused("{'a':'x\\ny'}", Rule.LINE_BREAK, f -> f.string("a", 9)),
        refused("{'a':'x\u2028y'}", Rule.LINE_BREAK, f -> f.string("a", 9)),
        refused("{'a':'1-1-1-1-1'}", Rule.NOT_A_UUID, f -> f.uuid("a")),
        refused("{'a':'female'}", Rule.NOT_A_CHOICE, f -> f.constant("a", Sex.class)),
        refused("{'a':'0.5'}", Rule.WRONG_TYPE, f -> f.number("a")),
        refused("{}", Rule.MISSING, f -> f.number("a")),
        refused("{'a':'2026-02-30'}", Rule.NOT_A_DATE, f -> f.localDate("a")),
        refused("{'a':'2026-2-3'}", Rule.NOT_A_DATE, f -> f.localDate("a")),
        refused("{'a':'+12026-02-03'}", Rule.NOT_A_DATE, f -> f.localDate("a")),
        refused("{'a':'2026-01-31T10:00:00+09:00'}", Rule.NOT_AN_INSTANT, f -> f.instant("a")),
        refused("{'a':'2026-01-31T10:00:00'}", Rule.NOT_AN_INSTANT, f -> f.instant("a")),
        refused("{'a':'2026-01-31T10:00:00.1234567Z'}", Rule.NOT_AN_INSTANT, f -> f.instant("a")),
        refused("{'a':'2026-01-31T25:00:00Z'}", Rule.NOT_AN_INSTANT, f -> f.instant("a")),
        refused("{'a':[]}", Rule.WRONG_TYPE, f -> f.object("a")),
        refused("{'a':{}}", Rule.WRONG_TYPE, f -> f.objects("a", 9, item -> 0)),
        refused("{'a':[{},{}]}", Rule.TOO_MANY, f -> f.objects("a", 1, item -> 0)),
        refused("{'a':{'x':1,'y':2}}", Rule.TOO_MANY, f -> f.answers("a", 1)),
        refused("{'a':7}", Rule.WRONG_TYPE, f -> f.answers("a", 1)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refused")
  void isRefusedWithItsPointer(String json, Rule rule, Function<JsonFields, Object> reading) {
    var refusal = refusal(json, reading);
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.pointer()).isEqualTo("/a");
  }

  @Test
  void goodFieldsAreReadExactly() {
    var f =
        fields(
            "{'s':'山田 ','t':'x\\ny','u':'"
                + ID
                + "','e':'MALE',"
                + "'l':'2024-02-29','m':'2026-01-31T23:59:59.123456Z',"
                + "'o':{'x':'1'},'os':[{'y':'2'},{'y':'3'}],'n':null}");
    assertThat(f.string("s", 3)).isEqualTo("山田 ");
    assertThat(f.optionalText("t", 3)).contains("x\ny");
    assertThat(f.uuid("u")).isEqualTo(UUID.fromString(ID));
    assertThat(f.constant("e", Sex.class)).isEqualTo(Sex.MALE);
    assertThat(f.localDate("l")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(f.instant("m")).isEqualTo(Instant.parse("2026-01-31T23:59:59.123456Z"));
    assertThat(f.object("o").string("x", 1)).isEqualTo("1");
    assertThat(f.objects("os", 2, item -> item.string("y", 1))).containsExactly("2", "3");
    assertThat(f.optionalString("n", 1)).isEmpty();
    f.finish();
  }

  @Test
  void answersKeepTheirTypes() {
    var answers =
        fields("{'a':{'f':true,'t':38.2,'c':'NONE','m':['A','B'],'x':null}}").answers("a", 9);
    assertThat(answers)
        .containsExactly(
            Map.entry("f", new Answer.Flag(true)),
            Map.entry("t", new Answer.Number(new BigDecimal("38.2"))),
            Map.entry("c", new Answer.Text("NONE")),
            Map.entry("m", new Answer.Codes(List.of("A", "B"))),
            Map.entry("x", new Answer.Missing()));
    assertThat(refusal("{'a':{'f':{}}}", f -> f.answers("a", 9)).pointer()).isEqualTo("/a/f");
  }

  @Test
  void unknownKeysAreRefusedAtEveryLevel() {
    var nested = "{'a':{'b':'1','zz':2}}";
    var refusal = refusal(nested, f -> f.object("a").string("b", 1));
    assertThat(refusal.rule()).isEqualTo(Rule.UNKNOWN_KEY);
    assertThat(refusal.pointer()).isEqualTo("/a/zz");
    var inList = refusal("{'l':[{'q':1}]}", f -> f.objects("l", 1, JsonFields::hashCode));
    assertThat(inList.pointer()).isEqualTo("/l/0/q");
    assertThat(refusal("{'Yamada Hanako':1}", f -> 0).pointer()).isEqualTo("/?");
  }

  private static Arguments refused(String json, Rule rule, Function<JsonFields, Object> reading) {
    return Arguments.of(json, rule, reading);
  }

  private static JsonRejected refusal(String json, Function<JsonFields, Object> reading) {
    return catchThrowableOfType(JsonRejected.class, () -> JsonFields.read(parsed(json), reading));
  }

  private static JsonFields fields(String json) {
    return JsonFields.of(parsed(json));
  }

  private static JsonObject parsed(String json) {
    return StrictJson.readObject(json.replace('\'', '"').getBytes(UTF_8), 65_536);
  }
}
