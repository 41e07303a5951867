package org.fauces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CeilingsCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void keepTheReportReadable() {
    CommandLog.quiet();
  }

  private int execute(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(err)).execute(arguments);
  }

  @Test
  void figuresAreWrittenForMachinesAndCalledSimulated() throws IOException {
    Path file = folder.resolve("ceilings.json");
    assertThat(execute("ceilings", "--patients", "500", "--seed", "3", "--json", file.toString()))
        .isZero();
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      var json = reader.readObject();
      assertThat(json.getBoolean("simulated")).isTrue();
      assertThat(json.getInt("patients")).isEqualTo(500);
      var ceilings = json.getJsonObject("tables").getJsonObject("ceiling, 6-12 photos");
      assertThat(influenza(ceilings, "interview")).isBetween(.7, .87);
      assertThat(influenza(ceilings, "photos, lesions in view"))
          .isBetween(.8, influenza(ceilings, "photos, hard"));
      assertThat(influenza(ceilings, "photos and interview, lesions in view"))
          .isBetween(.85, influenza(ceilings, "photos and interview, hard"));
    }
  }

  private static double influenza(JsonObject ceilings, String evidence) {
    var figures = ceilings.getJsonObject(evidence).getJsonObject("influenza");
    return figures.getJsonNumber("auroc").doubleValue();
  }

  @Test
  void aCohortThatIsTooSmallIsRefusedInOneSentence() {
    assertThat(execute("ceilings", "--patients", "10")).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo("fauces: --patients must lie between 500 and 200000.");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    String file = folder.resolve("none").resolve("ceilings.json").toString();
    assertThat(execute("ceilings", "--patients", "500", "--json", file)).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo("fauces: The file " + file + " cannot be written.");
  }
}
