package org.fauces.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script {@code fauces} builds in a checkout, and when it does not. */
class LauncherBuildTest {
  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void copyTheScriptToACheckout() throws IOException {
    checkout = Checkout.in(folder);
  }

  @Test
  void aFailedBuildShowsTheEndOfItsLog() throws Exception {
    checkout.currentJdk();
    checkout.program(
        "mvn", "[ \"$1\" = -v ] && { echo 'Apache Maven 3.9.9'; exit; }; echo kaboom; exit 1");
    assertThat(checkout.failToRun()).contains("kaboom", "The build failed");
  }

  @Test
  void tooLittleDiskForABuildIsOneSentence() throws Exception {
    checkout.currentJdk();
    checkout.program("mvn", "echo 'Apache Maven 3.9.9'");
    checkout.program("df", "echo Filesystem; echo /dev/disk 1000000 897600 102400 90% /");
    assertThat(checkout.failToRun())
        .isEqualTo(
            "fauces: Only 100 MB are free on the disk of "
                + checkout.root()
                + "; building Fauces needs 2000 MB.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "stop", "--version", "run --help", "demo -h"})
  void whoOnlyAsksGetsTheBuildThatIsThere(String arguments) throws Exception {
    checkout.currentJdk();
    checkout.image(FileTime.fromMillis(0));
    assertThat(checkout.launch(0, arguments.split(" "))).isEqualTo("image: " + arguments);
  }

  @Test
  void changedSourcesAreNotBuiltUnderARunningCommand() throws Exception {
    checkout.currentJdk();
    checkout.image(FileTime.fromMillis(0));
    try (Held running = new Held(checkout.root().resolve("dist/target/fauces"), "-s")) {
      assertThat(checkout.launch(1, "run")).contains("Fauces still runs from this checkout");
    }
  }

  @Test
  void aSecondBuildWaitsForTheFirstAndHasNothingToDo() throws Exception {
    checkout.currentJdk();
    Path target = Files.createDirectories(checkout.root().resolve("dist/target"));
    Process second;
    try (Held first = new Held(target.resolve("build.lock"), "-x")) {
      second = checkout.start("run");
      assertThat(second.inputReader(UTF_8).readLine()).startsWith("Another build is under way");
      checkout.image(FileTime.from(Instant.now()));
    }
    assertThat(second.inputReader(UTF_8).readLine()).isEqualTo("image: run");
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /** A lock that another process has until this is closed. */
  private record Held(Process holder) implements AutoCloseable {
    Held(Path file, String mode) throws IOException {
      this(
          new ProcessBuilder("flock", mode, file.toString(), "sh", "-c", "echo held; cat").start());
      assertThat(holder.inputReader(UTF_8).readLine()).isEqualTo("held");
    }

    @Override
    public void close() throws IOException, InterruptedException {
      holder.getOutputStream().close();
      assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
