package org.fauces.cli.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.fauces.cli.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCheckTest {
  private static final List<String> NARROW =
      List.of(
          "GRANT USAGE ON *.* TO `fauces_app`@`%` IDENTIFIED BY PASSWORD '*0'",
          "GRANT SELECT, INSERT, UPDATE, DELETE ON `fauces`.* TO `fauces_app`@`%`",
          "GRANT ALL PRIVILEGES ON `fauces\\_rt`.* TO `fauces_app`@`%`",
          "GRANT SELECT, INSERT ON `fauces\\_audit`.* TO `fauces_app`@`%`");

  @ParameterizedTest
  @ValueSource(strings = {"10.11.19-MariaDB-0+deb12u1", "11.4.5-MariaDB", "8.4.0", "9.1.0"})
  void supportedVersionsPass(String version) {
    assertThatCode(() -> DatabaseCheck.requireVersion(version)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.6.18-MariaDB", "8.0.36", "5.7.44-log", "unknown"})
  void olderVersionsAreRefusedByName(String version) {
    assertThatThrownBy(() -> DatabaseCheck.requireVersion(version))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(version);
  }

  @Test
  void theGrantsOfTheSetupPass() {
    assertThatCode(() -> DatabaseCheck.requireNarrowGrants(NARROW)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GRANT UPDATE ON `fauces\\_audit`.* TO `fauces_app`@`%`",
        "GRANT ALL PRIVILEGES ON `fauces_audit`.* TO `fauces_app`@`%`",
        "GRANT ALL PRIVILEGES ON `fauces%`.* TO `fauces_app`@`%`",
        "GRANT ALL PRIVILEGES ON *.* TO `fauces_app`@`%`",
        "GRANT DROP ON `fauces`.* TO `fauces_app`@`%`",
        "GRANT SELECT ON `fauces`.* TO `fauces_app`@`%` WITH GRANT OPTION",
        "GRANT DELETE ON `fauces_audit`.`audit_event` TO `fauces_app`@`%`"
      })
  void oneWiderGrantIsRefused(String wider) {
    List<String> grants = new ArrayList<>(NARROW);
    grants.add(wider);
    assertThatThrownBy(() -> DatabaseCheck.requireNarrowGrants(grants))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("fauces_app");
  }
}
