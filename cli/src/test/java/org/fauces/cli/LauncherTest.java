package org.fauces.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code fauces} on machines that lack something: one sentence, exit code 1. */
class LauncherTest {
  private static final Path SCRIPT = Path.of(System.getProperty("basedir"), "..", "fauces");

  /** What the script itself may use; java and mvn come from each test. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "readlink",
          "dirname",
          "sed",
          "head",
          "uname",
          "sort",
          "tail",
          "find",
          "mkdir",
          "sleep");

  @TempDir Path folder;
  private Path tools;
  private Path checkout;

  @BeforeEach
  void copyTheScriptToACheckout() throws IOException {
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Path real = Path.of("/usr/bin", tool);
      assumeThat(real).exists();
      Files.createSymbolicLink(tools.resolve(tool), real.toRealPath());
    }
    checkout = Files.createDirectories(folder.resolve("checkout"));
    Files.copy(SCRIPT, checkout.resolve("fauces"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
  }

  @Test
  void withoutJava() throws Exception {
    assertThat(launch()).isEqualTo("fauces: Fauces needs a JDK 17 or newer; no java was found.");
  }

  @Test
  void withAnOldJava() throws Exception {
    program("java", "echo 'openjdk version \"11.0.2\"' >&2");
    assertThat(launch()).contains("needs a JDK 17 or newer", "is version 11");
  }

  @Test
  void withAJavaThatDoesNotStart() throws Exception {
    program("java", "exit 127");
    assertThat(launch()).contains("needs a JDK 17 or newer", "is version unknown");
  }

  @Test
  void withAMavenThatDoesNotStart() throws Exception {
    currentJdk();
    program("mvn", "exit 1");
    assertThat(launch()).contains("needs Maven 3.8.7 or newer; this one is unknown");
  }

  @Test
  void withARuntimeThatCannotCompile() throws Exception {
    program("java", "echo 'openjdk version \"17.0.1\"' >&2");
    program("mvn", "echo 'Apache Maven 3.9.9'");
    assertThat(launch()).contains("runtime without a compiler");
  }

  @Test
  void withoutMaven() throws Exception {
    currentJdk();
    assertThat(launch())
        .isEqualTo("fauces: Building Fauces needs Maven 3.8.7 or newer; no mvn was found.");
  }

  @Test
  void withAnOldMaven() throws Exception {
    currentJdk();
    program("mvn", "echo 'Apache Maven 3.6.3'");
    assertThat(launch()).contains("needs Maven 3.8.7 or newer; this one is 3.6.3");
  }

  @Test
  void onAnotherMachine() throws Exception {
    Files.delete(tools.resolve("uname"));
    program("uname", "[ \"$1\" = -s ] && echo Linux || echo aarch64");
    assertThat(launch()).isEqualTo("fauces: Fauces runs on Linux x86-64 only.");
  }

  @Test
  void aFailedBuildShowsTheEndOfItsLog() throws Exception {
    currentJdk();
    program("mvn", "[ \"$1\" = -v ] && { echo 'Apache Maven 3.9.9'; exit; }; echo kaboom; exit 1");
    assertThat(launch()).contains("kaboom", "The build failed");
  }

  private void currentJdk() throws IOException {
    program("java", "echo 'openjdk version \"17.0.1\"' >&2");
    program("javac", "exit 0");
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/usr/bin/env bash\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs {@code fauces status}, which must fail; returns what it printed. */
  private String launch() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/bash", checkout.resolve("fauces").toString(), "status")
            .redirectErrorStream(true);
    builder.environment().put("PATH", tools.toString());
    builder.environment().remove("JAVA_HOME");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    return output.strip();
  }
}
