package org.fauces.shared.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a document with one meaning, or are refused by a rule and a place. */
@Tag("NSG-2.1-14")
class JsonFuzzTest {
  private static final int MAX_BYTES = 65_536;

  static Stream<byte[]> documents() {
    return Stream.of(
            "{}",
            "{\"id\":\"6a1f\",\"n\":[1,-0.5e3,true,null],\"o\":{\"a\":{}}}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":1e999}",
            "{\"\\ud83d\\ude00\":\"\\u0000\"}",
            "{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}",
            "{\"a\":1}x",
            "[]",
            "\ufeff{}",
            "")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("documents")
  @FuzzTest(maxDuration = "3m")
  void anyBytesHaveOneMeaningOrNone(byte[] body) {
    try {
      assertMeansTheSame(StrictJson.readObject(body, MAX_BYTES));
    } catch (JsonRejected e) {
      assertThat(e.rule()).isNotNull();
      assertThat(e.pointer()).isNotNull();
    }
  }

  /** Written and read again it is what it was. */
  private static void assertMeansTheSame(JsonObject read) {
    var again = StrictJson.readObject(read.toString().getBytes(UTF_8), 8 * MAX_BYTES);
    assertThat(again.toString()).isEqualTo(read.toString());
  }

  @MethodSource("documents")
  @FuzzTest(maxDuration = "3m")
  void fieldsOfAnyKindAreReadOrRefused(byte[] body) {
    try {
      JsonFields.read(
          StrictJson.readObject(body, MAX_BYTES),
          fields -> {
            fields.optionalUuid("id");
            fields.optionalString("a", 100);
            fields.optionalLocalDate("date");
            fields.optionalConstant("rule", Rule.class);
            fields.optionalObject("o").ifPresent(inner -> inner.optionalText("t", 1000));
            fields.instant("at");
            return fields.answers("n", 200);
          });
    } catch (JsonRejected e) {
      assertThat(e.rule()).isNotNull();
    }
  }
}
