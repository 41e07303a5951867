package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.2-06")
class SetupCodeTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void aCodeHasAtLeast128BitsInReadableGroups() {
    assertThat(SetupCode.make(NOON).reveal()).matches("([A-Z2-7]{5}-){5}[A-Z2-7]");
  }

  @Test
  void noTwoCodesAreAlikeAndNoneIsPrintedByAccident() {
    SetupCode code = SetupCode.make(NOON);
    assertThat(code.reveal()).isNotEqualTo(SetupCode.make(NOON).reveal());
    assertThat(code.toString()).doesNotContain(code.reveal()).doesNotContain(code.sha256());
  }
}
