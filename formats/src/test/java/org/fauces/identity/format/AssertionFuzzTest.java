package org.fauces.identity.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a statement that is not believed, or is refused; only one's own is believed. */
class AssertionFuzzTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
  private static final MachineKeyPair KEY = MachineKeyPair.generate();
  private static final List<String> GENUINE = List.of(signed("a"), signed("b"));

  private static String signed(String id) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("machine")
            .subject("machine")
            .audience(Assertion.AUDIENCE)
            .issueTime(Date.from(NOON))
            .expirationTime(Date.from(NOON.plusSeconds(120)))
            .jwtID(id.repeat(20))
            .build();
    return KEY.sign(KEY.header(), claims);
  }

  static Stream<byte[]> statements() {
    return Stream.concat(GENUINE.stream(), Stream.of("", "..", "a.b.c", "e30.e30.", "e30.e30.e30"))
        .map(text -> text.getBytes(ISO_8859_1));
  }

  @MethodSource("statements")
  @FuzzTest(maxDuration = "3m")
  void onlyAGenuineStatementIsBelieved(byte[] bytes) {
    var text = new String(bytes, ISO_8859_1);
    try {
      var statement = Assertion.read(text);
      statement.require(KEY.publicKey(), NOON);
      assertThat(statement.subject()).isEqualTo("machine");
      assertThat(GENUINE).contains(text);
    } catch (AssertionRefused e) {
      assertThat(GENUINE).doesNotContain(text);
    }
  }
}
