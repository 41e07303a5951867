package org.fauces.identity.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file is a list of people, or is refused as a value that breaks a rule. */
class StaffListFuzzTest {
  private static final String HEAD = "personnel_number,institution_code\r\n";

  static Stream<byte[]> files() {
    return Stream.of(
            HEAD + "10001,1310001\r\n10002,1310001\r\n",
            "\uFEFF" + HEAD + "\"10001\",\"13 1\"\n",
            HEAD + "\"10001,1310001\r\n",
            HEAD,
            "")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("files")
  @FuzzTest(maxDuration = "2m")
  void anyFileIsAListOrRefused(byte[] file) {
    try {
      var people = StaffList.read(file).people();
      assertThat(people).isNotEmpty();
      assertThat(people.values()).allMatch(codes -> !codes.isEmpty());
    } catch (DomainException e) {
      assertThat(e.violations()).isNotEmpty();
    }
  }
}
