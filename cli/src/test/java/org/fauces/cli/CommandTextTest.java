package org.fauces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.6-08")
class CommandTextTest {
  @Test
  void theWordsAreKeptWithoutSecrets() {
    var line = Main.commandLine();
    line.parseArgs(
        "run",
        "--database",
        "jdbc:mysql://db/fauces?trustCertificateKeyStorePassword=geheim&sslMode=REQUIRED");
    assertThat(CommandText.of(line.getCommandSpec()))
        .startsWith(System.getProperty("user.name") + ": run --database jdbc:mysql://db/fauces?")
        .contains("trustCertificateKeyStorePassword=***&sslMode=REQUIRED")
        .doesNotContain("geheim");
  }

  @Test
  void whatIsTooLongOrNoTextIsCut() {
    var line = Main.commandLine();
    line.parseArgs("audit", "export", "a\nb" + "x".repeat(600));
    assertThat(CommandText.of(line.getCommandSpec())).hasSize(500).contains("a?bx");
  }
}
