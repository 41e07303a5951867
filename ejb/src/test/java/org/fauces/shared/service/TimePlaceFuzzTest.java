package org.fauces.shared.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.params.provider.MethodSource;

/** Any token is a place in a list, or is refused as a value that breaks a rule. */
class TimePlaceFuzzTest {
  static Stream<byte[]> tokens() {
    var place = new TimePlace(Instant.parse("2026-11-01T00:00:00Z"), new UUID(1, 2));
    return Stream.of(place.token(), "AAAA", "-1", "", "A".repeat(32))
        .map(text -> text.getBytes(ISO_8859_1));
  }

  @MethodSource("tokens")
  @FuzzTest(maxDuration = "2m")
  void anyTokenIsAPlaceOrRefused(byte[] token) {
    try {
      var place = TimePlace.parse(new String(token, ISO_8859_1));
      assertThat(TimePlace.parse(place.token())).isEqualTo(place);
    } catch (DomainException e) {
      assertThat(e.violations()).isNotEmpty();
    }
  }
}
