package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.fauces.examination.format.ContentDigestRejected.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {

  // the example of RFC 9530, appendix D
  private static final byte[] BODY = "{\"hello\": \"world\"}\n".getBytes(UTF_8);
  private static final String SHA_256 = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SHA_256,
        "  " + SHA_256 + " ",
        "sha-512=:YWJj:, " + SHA_256,
        SHA_256 + ",md5=:YWJj:",
        "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:, " + SHA_256,
        SHA_256 + ";a;b=1;c=\"x, y\""
      })
  void theSha256MemberIsFoundAmongOthers(String header) {
    ContentDigest.parse(header).verify(BODY);
    assertThat(ContentDigest.parse(header).headerValue()).isEqualTo(SHA_256);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha-256",
        "sha-256=",
        "sha-256=abc",
        "sha-256=:RK/0qy18:",
        "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=",
        "SHA-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
        "sha-256=:RK-0qy18MlBSVnWgjwz6lZEWjP_lF5HF9bvEF8FabDg=:",
        SHA_256 + ",",
        SHA_256 + " x",
        "sha-256=:R===:",
        SHA_256 + ";A"
      })
  void aMalformedHeaderIsRefused(String header) {
    assertThat(rule(header)).isEqualTo(Rule.MALFORMED);
  }

  @Test
  void noHeaderAndNoSha256AreToldApart() {
    assertThat(rule(" ")).isEqualTo(Rule.MISSING);
    assertThat(rule("sha-512=:YWJj:")).isEqualTo(Rule.NO_SHA_256);
    assertThat(rule("a=:" + "A".repeat(2_000) + ":")).isEqualTo(Rule.MALFORMED);
  }

  @Test
  void anotherBodyIsRefused() {
    assertThatThrownBy(() -> ContentDigest.parse(SHA_256).verify("other".getBytes(UTF_8)))
        .isInstanceOf(ContentDigestRejected.class)
        .hasMessage(Rule.MISMATCH.sentence());
    ContentDigest.parse(ContentDigest.of(BODY).headerValue()).verify(BODY);
  }

  @Test
  void anyMutantIsReadOrRefused() {
    var random = new Random(9530);
    for (var i = 0; i < 10_000; i++) {
      var header = new StringBuilder("sha-512=:YWJj:;a=\"b\", " + SHA_256);
      for (var j = 0; j < 3; j++) {
        header.setCharAt(random.nextInt(header.length()), (char) (32 + random.nextInt(96)));
      }
      try {
        assertThat(ContentDigest.parse(header.toString()).sha256()).hasSize(32);
      } catch (ContentDigestRejected e) {
        assertThat(e.rule()).isNotEqualTo(Rule.MISMATCH);
      }
    }
  }

  private static Rule rule(String header) {
    return catchThrowableOfType(ContentDigestRejected.class, () -> ContentDigest.parse(header))
        .rule();
  }
}
