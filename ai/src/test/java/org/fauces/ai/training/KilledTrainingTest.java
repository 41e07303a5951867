package org.fauces.ai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fauces.ai.internal.ModelWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SIGKILL leaves is gone on with, and nothing of it can be told from the model. */
class KilledTrainingTest {
  /** In the middle of the photos, of an epoch, and of the photos for the head. */
  private static final List<String> KILLED_AT =
      List.of("photos: 24 of", "network fine, epoch 2: 2 of", "photos for the head: 24 of");

  @TempDir Path folder;

  @Test
  void aTrainingThatIsKilledAgainAndAgainGivesTheBytesOfAnUninterruptedOne() throws Exception {
    Path whole = folder.resolve("whole");
    assertThat(run(whole, "")).isZero();
    Path killed = folder.resolve("killed");
    for (String line : KILLED_AT) {
      assertThat(run(killed, line)).as("killed at %s", line).isNotZero();
      assertThat(ModelWriter.file(killed)).doesNotExist();
    }
    assertThat(run(killed, "")).isZero();
    assertThat(ModelWriter.file(killed)).hasSameBinaryContentAs(ModelWriter.file(whole));
    assertThat(killed.resolve("training")).doesNotExist();
  }

  /** Kills the process when it says a line that begins so; never when that is empty. */
  private static int run(Path output, String killAt) throws Exception {
    var command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                TrainingProcess.class.getName(),
                output.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
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
