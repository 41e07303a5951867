package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a newcomer sees: the archive unpacked, the demonstration run without a terminal. */
class ArchiveIT {
  private static final String MISSING =
      "The archive's test needs the archive: build without -Dfauces.archive.skip";
  private static final Pattern ROW =
      Pattern.compile(
          "Simulated \\w+ 1 +(\\d) +(\\d) +"
              + "influenza (?:NOT_DETECTED|DETECTED|UNDETERMINED) [01]\\.\\d\\d, "
              + "covid-19 (?:NOT_DETECTED|DETECTED|UNDETERMINED) [01]\\.\\d\\d +\\d+");
  private static final int PHOTOS = 8;

  private static Path installation;

  @BeforeAll
  static void unpack() throws Exception {
    var archive = Build.archive();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(archive).as(MISSING).isPresent();
    }
    assumeTrue(archive.isPresent(), MISSING);
    var folder = Build.target().resolve("archive");
    Folders.delete(folder);
    Files.createDirectories(folder);
    run(List.of("tar", "-xzf", archive.get().toString(), "-C", folder.toString()));
    try (var unpacked = Files.list(folder)) {
      installation = unpacked.findFirst().orElseThrow();
    }
  }

  @Test
  void theDemonstrationExaminesThreePatientsAndLeavesNothingRunning() throws Exception {
    var home = Build.target().resolve("demo-home");
    Folders.delete(home);
    var fauces = RunningFauces.startDemo(installation, home);
    var server = fauces.child("server").orElseThrow();
    var database = fauces.child("database").orElseThrow();
    try (fauces) {
      fauces.awaitLine("Ctrl-C stops");
      assertTable(fauces.console());
      assertThat(fauces.console()).containsPattern("/portal/activate#\\S+");
      fauces
          .request()
          .get("/portal/signin")
          .then()
          .statusCode(200)
          .body(containsString("Demo: simulated patients"));
      assertThat(run(List.of(command(), "status", "--home", home.toString())))
          .contains("readiness   ready");
    }
    assertThat(List.of(server, database)).noneMatch(ProcessHandle::isAlive);
    assertThat(fauces.process().isAlive()).isFalse();
  }

  private static void assertTable(String console) {
    var rows = ROW.matcher(console).results().toList();
    assertThat(rows).as(console).hasSize(3);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(Integer.parseInt(row.group(1)) + Integer.parseInt(row.group(2)))
                    .isEqualTo(PHOTOS));
    assertThat(console.lines().filter(line -> line.contains("/portal/exam?id="))).hasSize(3);
    assertThat(console).contains("not an approved medical device");
  }

  private static String command() {
    return installation.resolve("fauces").toString();
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
