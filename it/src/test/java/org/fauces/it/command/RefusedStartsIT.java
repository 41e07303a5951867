package org.fauces.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fauces.cli.home.Home;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What cannot go on says why in one sentence, fails and leaves nothing running. */
class RefusedStartsIT {
  private static final int PATIENCE_SECONDS = 60;
  private static final int FAILED = 1;
  private static final int NOT_READY = 3;

  private final int offset = Ports.freeOffset();
  private Path home;

  @BeforeEach
  void nameTheHome(TestInfo test) {
    home = Build.target().resolve("refused").resolve(test.getTestMethod().orElseThrow().getName());
    Folders.delete(home);
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(Ports.HTTPS + offset, 1, InetAddress.getLoopbackAddress())) {
      var run = fauces("run", "--port-offset", String.valueOf(offset));

      assertThat(run.refusal())
          .contains("Port " + taken.getLocalPort())
          .contains("taken")
          .contains("--port-offset");
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() {
    var nowhere = "127.0.0.1:" + Ports.free() + "/fauces";

    var run =
        fauces(
            "run",
            "--port-offset",
            String.valueOf(offset),
            "--database",
            "jdbc:mysql://" + nowhere);

    assertThat(run.refusal()).contains("database at " + nowhere).contains("cannot be reached");
  }

  @Test
  void aHomeOfAnotherDatabaseIsNotUsed() {
    var earlier = "database.example:3306/fauces";
    Home.open(home).claim(earlier, false);

    var run = fauces("run", "--port-offset", String.valueOf(offset));

    assertThat(run.refusal()).contains(home.toString()).contains("belongs to").contains(earlier);
    assertThat(home.resolve("database")).doesNotExist();
  }

  @Test
  void withoutAHomeThereIsNothingToStopOrToTell() {
    var sentence = "There is no Fauces home at " + home + ".";

    assertThat(fauces("stop").refusal()).contains(sentence);
    var status = fauces("status");
    assertThat(status.code()).isEqualTo(NOT_READY);
    assertThat(status.out()).containsExactly(sentence);
    assertThat(status.err()).isEmpty();
    assertThat(home).doesNotExist();
  }

  @Test
  void aHomeThatIsNotInUseIsNotReady() {
    Home.open(home);

    var status = fauces("status");

    assertThat(status.code()).isEqualTo(NOT_READY);
    assertThat(status.out()).contains("server      not running", "readiness   no answer");
    assertThat(status.err()).isEmpty();
  }

  /** What a verb printed and how it ended. */
  private record Ended(int code, List<String> out, List<String> err) {
    /** The one sentence of a verb that failed. */
    String refusal() {
      assertThat(code).as(out + " " + err).isEqualTo(FAILED);
      assertThat(err).hasSize(1);
      assertThat(err.get(0)).startsWith("fauces: ").endsWith(".").doesNotContain("Exception");
      assertThat(out).noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
      return err.get(0);
    }
  }

  private Ended fauces(String verb, String... arguments) {
    var command = new ArrayList<>(List.of(Build.distribution().resolve("fauces").toString(), verb));
    command.addAll(List.of("--home", home.toString()));
    command.addAll(List.of(arguments));
    try {
      var out = Files.createTempFile(Build.target(), verb, ".out");
      var err = Files.createTempFile(Build.target(), verb, ".err");
      var process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      awaitEnd(process);
      assertNothingRuns();
      return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitEnd(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("The command did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whatever a home starts has the home's folder among its arguments. */
  private void assertNothingRuns() {
    assertThat(
            ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .flatMap(info -> info.commandLine().stream())
                .filter(line -> line.contains(home.toString())))
        .isEmpty();
  }
}
