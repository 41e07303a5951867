package org.fauces.examination.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Any body is a burst of whole parts, or is refused as a whole. */
@Tag("NSG-2.1-14")
class BurstReaderFuzzTest {
  private static final String BOUNDARY = "b";
  private static final int MAX_PARTS = 30;
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=\"6a1f0b1e-0000-4000-8000-00000000000%d\"\r\n"
          + "Content-Type: image/jpeg\r\nContent-Digest: x\r\n\r\nbytes\r\n";

  static Stream<byte[]> bodies() {
    return Stream.of(
            PART.formatted(1) + PART.formatted(2) + "--b--\r\n",
            PART.formatted(1) + PART.formatted(1) + "--b--",
            PART.formatted(1),
            "--b--",
            "")
        .map(text -> text.getBytes(ISO_8859_1));
  }

  @MethodSource("bodies")
  @FuzzTest(maxDuration = "3m")
  void anyBodyIsABurstOrRefused(byte[] body) {
    try {
      var parts = BurstReader.read(body, BOUNDARY, MAX_PARTS);
      assertThat(parts).hasSizeBetween(1, MAX_PARTS);
      assertThat(parts).extracting(BurstPart::id).doesNotHaveDuplicates();
      parts.forEach(part -> assertThat(part.content()).hasSize(part.size()));
    } catch (DomainException e) {
      assertThat(e.violations()).isNotEmpty();
    }
  }
}
