package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a line or an export of a trail, or is told to be none. */
class TrailFuzzTest {
  private static Stream<String> exportLines() throws IOException {
    var export = new StringWriter();
    ExportWriter.write(new Ward(2).work(3).finished().ledger, export);
    return export.toString().lines();
  }

  /** What stands in a line of an export as a word of its own, among it statements of keys. */
  static Stream<byte[]> lines() throws IOException {
    return exportLines().limit(40).map(line -> line.getBytes(UTF_8));
  }

  static Stream<byte[]> exports() throws IOException {
    var whole = String.join("\n", exportLines().toList()) + "\n";
    return Stream.of(whole, whole.substring(0, whole.length() / 2), "", "{}\n")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("lines")
  @FuzzTest(maxDuration = "2m")
  void anyTextIsASignedLineOrNone(byte[] bytes) {
    for (String word : new String(bytes, UTF_8).split("\"", -1)) {
      Checkpoint.parse(word).ifPresent(found -> assertThat(found.line()).isEqualTo(word));
      KeyStatement.parse(word).ifPresent(found -> assertThat(found.line()).isEqualTo(word));
    }
  }

  @MethodSource("exports")
  @FuzzTest(maxDuration = "3m")
  void anyFileIsVerifiedOrToldToBeDamaged(byte[] bytes) throws IOException {
    var file = Files.createTempFile("trail", ".jsonl");
    try {
      Files.write(file, bytes);
      new ExportedTrail(file).read(new Silent());
    } catch (TrailDamaged e) {
      assertThat(e.getMessage()).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }

  /** Is told everything and says nothing. */
  private static final class Silent implements TrailVisitor {
    @Override
    public void key(String line) {}

    @Override
    public void checkpoint(String line) {}

    @Override
    public void seal(Seal seal) {
      assertThat(seal).isNotNull();
    }

    @Override
    public void member(SealMember member) {
      assertThat(member).isNotNull();
    }

    @Override
    public void unsealed(EventRecord event) {
      assertThat(event).isNotNull();
    }

    @Override
    public void stray(String what) {}
  }
}
