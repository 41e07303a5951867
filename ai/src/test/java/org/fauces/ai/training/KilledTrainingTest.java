package org.fauces.ai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fauces.ai.internal.ModelWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What SIGKILL or a full disk leaves is gone on with, and nothing of it shows in the model: the
 * same seed gives the same bytes, whole or in parts.
 */
class KilledTrainingTest {
  /** In the middle of the photos, of an epoch, and of the photos for the head. */
  private static final List<String> KILLED_AT =
      List.of("photos: 24 of", "network fine, epoch 2: 2 of", "photos for the head: 25 of");

  /** About half of the photos. */
  private static final int LONGEST_FILE_KB = 2000;

  private static final int NO_LIMIT = 0;

  @TempDir static Path folder;
  private static Path whole;

  @BeforeAll
  static void uninterrupted() throws Exception {
    whole = folder.resolve("whole");
    assertThat(run(whole, "", NO_LIMIT)).isZero();
  }

  @Test
  void aTrainingThatIsKilledAgainAndAgainGivesTheBytesOfAnUninterruptedOne() throws Exception {
    Path killed = folder.resolve("killed");
    for (String line : KILLED_AT) {
      assertThat(run(killed, line, NO_LIMIT)).as("killed at %s", line).isNotZero();
      assertThat(ModelWriter.file(killed)).doesNotExist();
    }
    endsAsTheUninterrupted(killed);
  }

  /** A file that may not grow stands for the disk that is full: the same call fails. */
  @Test
  void aTrainingWhoseDiskIsFullSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
    Path full = folder.resolve("full");
    assertThat(run(full, "", LONGEST_FILE_KB)).isNotZero();
    assertThat(Files.readString(errors(full)))
        .contains("File too large", "make room", "it goes on where it was");
    assertThat(ModelWriter.file(full)).doesNotExist();
    assertThat(full.resolve("training").resolve(PhotoCache.INDEX)).isNotEmptyFile();
    endsAsTheUninterrupted(full);
  }

  private static void endsAsTheUninterrupted(Path output) throws Exception {
    assertThat(run(output, "", NO_LIMIT)).isZero();
    assertThat(ModelWriter.file(output)).hasSameBinaryContentAs(ModelWriter.file(whole));
    assertThat(output.resolve("training")).doesNotExist();
  }

  private static Path errors(Path output) {
    return output.resolveSibling(output.getFileName() + ".err");
  }

  /**
   * Runs a training.
   *
   * @param killAt kills the process when it says a line that begins so; never when that is empty
   * @param longestFileKb no file may grow beyond; 0 for no limit
   */
  private static int run(Path output, String killAt, int longestFileKb) throws Exception {
    String limit = longestFileKb == NO_LIMIT ? "" : "ulimit -f " + longestFileKb + "; ";
    var command =
        new ProcessBuilder(
                "bash",
                "-c",
                limit + "exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-Djava.awt.headless=true",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                TrainingProcess.class.getName(),
                output.toString())
            .redirectError(errors(output).toFile());
    var process = command.start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!killAt.isEmpty() && line.startsWith(killAt)) {
          process.destroyForcibly();
          break;
        }
      }
    }
    return process.waitFor();
  }
}
