package org.fauces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void keepTheReportReadable() {
    CommandLog.quiet();
  }

  private int execute(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "demo",
        "stop",
        "status",
        "database-setup",
        "audit",
        "render",
        "ceilings",
        "train",
        "evaluate"
      })
  void eachVerbExplainsItself(String verb) {
    assertThat(execute(verb, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: fauces " + verb);
  }

  @Test
  void anUnknownVerbFails() {
    assertThat(execute("dance")).isNotZero();
    assertThat(err.toString()).contains("dance");
  }

  @Test
  void aFailureIsOneSentenceAndAnExitCode() {
    assertThat(execute("stop", "--home", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo("fauces: There is no Fauces home at " + folder.resolve("none") + ".");
  }

  @Test
  void aHomeThatCannotBeUsedIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(execute("database-setup", "--home", file.resolve("home").toString())).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("fauces: " + file)
        .contains("cannot be used")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--certificate-key", "--certificate-password-file"})
  void whatBelongsToACertificateIsNotIgnoredWithoutOne(String option) {
    Path home = folder.resolve("home");
    assertThat(execute("run", "--home", home.toString(), option, "key.pem")).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo("fauces: " + option + " means nothing without --certificate.");
    assertThat(home).doesNotExist();
  }

  @Test
  void theVersionIsTheDistributions() throws IOException {
    Files.createDirectories(folder.resolve("wlp"));
    Files.writeString(folder.resolve("VERSION"), "1.2.3\n");
    System.setProperty("fauces.install", folder.toString());
    try {
      assertThat(execute("--version")).isZero();
    } finally {
      System.clearProperty("fauces.install");
    }
    assertThat(out.toString().strip()).isEqualTo("Fauces 1.2.3");
  }

  @Test
  void aDemonstrationHasAHomeOfItsOwn() {
    var options = new HomeOptions();
    assertThat(options.home()).hasFileName(".fauces");
    assertThat(options.demoHome()).hasFileName(".fauces-demo");
    new CommandLine(options).parseArgs("--home", folder.toString());
    assertThat(options.home()).isEqualTo(folder);
    assertThat(options.demoHome()).isEqualTo(folder);
  }

  @Test
  void aPortOutsideTheRangeFailsBeforeAnythingStarts() {
    String home = folder.resolve("home").toString();
    assertThat(execute("run", "--home", home, "--port-offset", "60000")).isEqualTo(1);
    assertThat(err.toString()).startsWith("fauces: ").hasLineCount(1);
  }
}
