package org.fauces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir Path folder;

  @Test
  void theCardSaysWhatItsFiguresFollowFromAndNotWhereFilesLie() throws IOException {
    var card = folder.resolve("card.md");
    int code =
        Main.commandLine()
            .execute(
                "evaluate",
                "--model",
                Path.of(System.getProperty("basedir"), "..", "ai/src/main/model").toString(),
                "--seed",
                "7",
                "--simulate",
                "60",
                "--photos",
                "1-1",
                "--card",
                card.toString());
    assertThat(code).isZero();
    assertThat(Files.readString(card))
        .contains("`./fauces evaluate --model MODEL --seed 7 --simulate 60 --photos 1-1`")
        .doesNotContain(folder.toString());
  }
}
