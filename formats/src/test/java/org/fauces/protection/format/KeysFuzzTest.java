package org.fauces.protection.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a key file, or is refused as the key file's reader expects. */
class KeysFuzzTest {
  private static final Pattern INDEXING_VALUE =
      Pattern.compile("(\"indexing\".*?\"value\":\")[^\"]+\"");

  static Stream<byte[]> files() throws GeneralSecurityException {
    var keys = MasterKeysets.generate().toJson();
    return Stream.of(
            keys,
            // HMAC by a hash that nobody knows, of a key of zeros
            INDEXING_VALUE.matcher(keys).replaceFirst("$1EgIIaxog" + "A".repeat(43) + "=\""),
            "{}",
            "{\"format\":1,\"wrapping\":{}}",
            "")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("files")
  @FuzzTest(maxDuration = "3m")
  void anyTextIsAKeyFileOrRefused(byte[] file) {
    try {
      assertThat(MasterKeysets.parse(new String(file, UTF_8)).toJson()).isNotBlank();
    } catch (GeneralSecurityException e) {
      assertThat(e).isNotNull(); // its message may quote keys and is shown to nobody
    }
  }

  static Stream<byte[]> texts() {
    return Stream.of("ﾔﾏﾀﾞ　太郎", "O'Neill", "e\u0301", "\u0130", "")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("texts")
  @FuzzTest(maxDuration = "2m")
  void whatIsNormalisedStaysSo(byte[] text) {
    var once = Normaliser.identifier(new String(text, UTF_8));
    assertThat(Normaliser.identifier(once)).isEqualTo(once);
  }
}
