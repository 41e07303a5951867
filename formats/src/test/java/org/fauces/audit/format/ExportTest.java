package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export proves as much as the tables it was made of. */
@Tag("NSG-2.6-10")
class ExportTest {
  private static final int FLIPS = 150;

  @TempDir Path folder;
  private final Ward ward = new Ward(3).work(6).finished();
  private Path file;

  @BeforeEach
  void export() throws IOException {
    file = folder.resolve("trail.jsonl");
    try (var out = Files.newBufferedWriter(file)) {
      ExportWriter.write(ward.ledger, out);
    }
  }

  @Test
  void anExportIsAsSoundAsTheTrail() {
    assertThat(ward.verify(new ExportedTrail(file)).lines())
        .isEqualTo(ward.verify(ward.ledger).lines());
    assertThat(ward.verify(new ExportedTrail(file)).verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    var random = new Random(1);
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < FLIPS; i++) {
      byte[] changed = sound.clone();
      int bit = random.nextInt(8 * sound.length);
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertFound(changed, "bit " + bit);
    }
  }

  @Test
  void everyCutIsFound() throws IOException {
    byte[] sound = Files.readAllBytes(file);
    var random = new Random(2);
    for (int i = 0; i < FLIPS / 3; i++) {
      int left = random.nextInt(sound.length - 1);
      assertFound(Arrays.copyOf(sound, left), "cut at " + left);
    }
  }

  @Test
  void everyLineThatIsTakenOutAddedOrMovedIsFound() throws IOException {
    var lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      var without = new ArrayList<>(lines);
      without.remove(i);
      assertFound(text(without), "without line " + i);
      var twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i));
      assertFound(text(twice), "twice line " + i);
    }
  }

  @Test
  void whatIsNoExportIsNotSound() throws IOException {
    assertFound("nothing".getBytes(UTF_8), "text");
    Files.delete(file);
    assertThat(ward.verify(new ExportedTrail(file)).unknowns())
        .anyMatch(unknown -> unknown.contains("cannot be read"));
  }

  private void assertFound(byte[] content, String what) throws IOException {
    Files.write(file, content);
    assertThat(ward.verify(new ExportedTrail(file)).verdict()).as(what).isEqualTo(Verdict.FINDINGS);
  }

  private static byte[] text(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(UTF_8);
  }
}
