package org.fauces.examination.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BurstReaderTest {
  private static final String FIRST = "0197a1b2-0000-7000-8000-000000000001";
  private static final String SECOND = "0197a1b2-0000-7000-8000-000000000002";
  private static final int MAX_PARTS = 30;

  @Test
  void partsComeWithTheirHeadersAndExactBytes() {
    var parts = read(part(FIRST, "\r\n--x\0\r\n") + part(SECOND, "") + "--b--\r\n");

    assertThat(parts).extracting(BurstPart::id).map(UUID::toString).containsExactly(FIRST, SECOND);
    assertThat(parts.get(0).content()).isEqualTo(bytes("\r\n--x\0\r\n"));
    assertThat(parts.get(1).size()).isZero();
    assertThat(parts.get(0).mediaType()).isEqualTo("image/jpeg");
    assertThat(parts.get(0).contentDigest()).isEqualTo("sha-256=:AA==:");
  }

  @Test
  void whatStandsInPlaceOfLineEndsDoesNotMatter() {
    var random = new Random(7);
    var content = new byte[5_000];
    for (var round = 0; round < 200; round++) {
      random.nextBytes(content);
      var text = new String(content, ISO_8859_1);
      assertThat(read(part(FIRST, text) + "--b--").get(0).content()).isEqualTo(content);
    }
  }

  @Test
  void everyTruncationIsRefusedAsAWhole() {
    var whole = part(FIRST, "one") + part(SECOND, "two") + "--b--";

    for (var length = 0; length < whole.length(); length++) {
      var cut = whole.substring(0, length);
      assertThatThrownBy(() -> read(cut))
          .as("cut at %s", length)
          .isInstanceOf(DomainException.class);
    }
    assertThat(read(whole)).hasSize(2);
  }

  @Test
  void theThirtyFirstPartIsRefused() {
    var thirty = new StringBuilder();
    for (var i = 0; i < MAX_PARTS; i++) {
      thirty.append(part(new UUID(7, i).toString(), "x"));
    }
    assertThat(read(thirty + "--b--")).hasSize(MAX_PARTS);

    var more = thirty + part(FIRST, "x") + "--b--";
    assertThat(ruleOf(more)).isEqualTo("too-many");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "form-data; name=\"photo\"",
        "form-data; name=\"1-1-1-1-1\"",
        "form-data",
        "attachment; name=\"0197a1b2-0000-7000-8000-000000000001\"",
      })
  void aPartWithoutAPhotoIdAsNameIsRefused(String disposition) {
    var body = "--b\r\nContent-Disposition: " + disposition + "\r\n\r\nx\r\n--b--";
    assertThat(ruleOf(body)).isEqualTo("part-name");
  }

  @Test
  void aFileNameIsPassedOver() {
    var body =
        "--b\r\nContent-Disposition: form-data; filename=\"a.jpg\"; name=\""
            + FIRST
            + "\"\r\n\r\nx\r\n--b--";
    assertThat(read(body)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--b--, no-part",
    "preamble--b--, boundary",
    "--bxyz, boundary",
    "'', boundary",
    "--b, truncated",
  })
  void aBodyWithoutPartsIsRefused(String body, String rule) {
    assertThat(ruleOf(body)).isEqualTo(rule);
  }

  @Test
  void anEpilogueIsRefused() {
    assertThat(ruleOf(part(FIRST, "x") + "--b--\r\nmore")).isEqualTo("trailing-data");
  }

  @Test
  void theSameNameTwiceIsRefused() {
    assertThat(ruleOf(part(FIRST, "x") + part(FIRST, "x") + "--b--")).isEqualTo("duplicate-part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: image/png\r\ncontent-type: image/jpeg",
        "Content-Type: image/png\r\n folded",
        "no header",
        "Bad Name: x",
        "X: \u0007",
      })
  void headersWithTwoMeaningsAreRefused(String headers) {
    assertThat(ruleOf("--b\r\n" + headers + "\r\n\r\nx\r\n--b--")).isEqualTo("part-headers");
  }

  @Test
  void headersWithoutEndAreRefused() {
    assertThat(ruleOf("--b\r\nX: " + "x".repeat(5_000) + "\r\n\r\nx\r\n--b--"))
        .isEqualTo("part-headers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "b ", "a\"b", "x\r\n"})
  void anUnusableBoundaryIsRefused(String boundary) {
    assertThatThrownBy(() -> BurstReader.read(bytes("--b--"), boundary, MAX_PARTS))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> BurstReader.read(bytes("--b--"), null, MAX_PARTS))
        .isInstanceOf(DomainException.class);
  }

  private static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\nContent-Type: image/jpeg\r\nContent-Digest: sha-256=:AA==:\r\n\r\n"
        + content
        + "\r\n";
  }

  private static List<BurstPart> read(String body) {
    return BurstReader.read(bytes(body), "b", MAX_PARTS);
  }

  private static String ruleOf(String body) {
    try {
      read(body);
    } catch (DomainException e) {
      return e.violations().stream().map(Violation::rule).findFirst().orElse("");
    }
    return "accepted";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
