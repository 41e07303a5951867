package org.fauces.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditGrantsTest {
  @Test
  void whatTheCommandGrantsIsNarrowEnough() {
    assertThat(
            AuditGrants.tooWide(
                List.of(
                    "GRANT USAGE ON *.* TO `fauces_app`@`localhost` IDENTIFIED BY PASSWORD '*AB'",
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON `fauces`.* TO `fauces_app`@`localhost`",
                    "GRANT ALL PRIVILEGES ON `fauces\\_rt`.* TO `fauces_app`@`localhost`",
                    "GRANT SELECT, INSERT ON `fauces\\_audit`.* TO `fauces_app`@`localhost`")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` WITH GRANT OPTION",
        "GRANT SELECT, INSERT, UPDATE ON `fauces\\_audit`.* TO `a`@`%`",
        "GRANT DELETE ON `fauces_audit`.`audit_event` TO `a`@`%`",
        "GRANT UPDATE (`outcome`) ON `fauces_audit`.`audit_event` TO `a`@`%`",
        "GRANT UPDATE ON `fauces%`.* TO `a`@`%`",
        "GRANT DROP ON `fauces_audit`.* TO `a`@`%`",
        "GRANT SELECT, INSERT ON `fauces\\_audit`.* TO `a`@`%` WITH GRANT OPTION",
        "GRANT `dba`@`%` TO `a`@`%`",
        "GRANT SUPER ON *.* TO `a`@`%`",
        "grant delete on fauces_audit.* to a@localhost"
      })
  void whatCouldChangeTheTrailIsTooWide(String grant) {
    assertThat(AuditGrants.tooWide(List.of(grant))).containsExactly(grant);
  }
}
