package org.fauces.it.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fauces.it.support.Build;

/** A command of the distribution that ends by itself. */
final class OperatorCommand {
  private static final int PATIENCE_MINUTES = 3;

  private OperatorCommand() {}

  /** What a command printed and how it ended. */
  record Ended(int exitCode, String text) {}

  static Ended audit(Path home, String verb, String... arguments) {
    var words = new ArrayList<>(List.of(Build.distribution().resolve("fauces").toString()));
    words.addAll(List.of("audit", verb, "--home", home.toString()));
    words.addAll(List.of(arguments));
    return run(words);
  }

  static Ended run(List<String> words) {
    try {
      var process = new ProcessBuilder(words).redirectErrorStream(true).start();
      var text = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
      return new Ended(process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
