package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is one name in its one spelling, or none. */
class SignInNameFuzzTest {
  static Stream<byte[]> typed() {
    return Stream.of("Dr.Sato@first", " ｄｒ．ｓａｔｏ ", "admin\u0000", "\u0130x1", "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("typed")
  @FuzzTest(maxDuration = "2m")
  void anyTextIsANameOrNone(byte[] typed) {
    SignInName.find(new String(typed, StandardCharsets.UTF_8))
        .ifPresent(
            name -> {
              assertThat(name.value()).matches("[a-z0-9][a-z0-9._@-]{2,99}");
              assertThat(SignInName.find(name.value())).contains(name);
            });
  }
}
