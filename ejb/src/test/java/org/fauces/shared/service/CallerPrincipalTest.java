package org.fauces.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerPrincipalTest {
  private static final String ID = "01a20b44-ddcd-75d4-9741-55e0d2f71f26";

  @Test
  void readsWhatItWrites() {
    var pair = new CallerPrincipal(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    assertThat(CallerPrincipal.parse(pair.text())).contains(pair);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "UNAUTHENTICATED",
        "metrics",
        ID,
        ID + "@" + ID,
        ID + "@" + ID + "/",
        "1-1-1-1-1@" + ID + "/" + ID,
        ID + "@" + ID + "@" + ID,
        ID + "@" + ID + "/" + ID + "\n",
        "01A20B44-DDCD-75D4-9741-55E0D2F71F26@" + ID + "/" + ID
      })
  void everythingElseIsNobody(String name) {
    assertThat(CallerPrincipal.parse(name)).isEmpty();
  }
}
