package org.fauces.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimePlaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T01:02:03.456789Z",
        "1900-01-01T00:00:00.000001Z",
        "2999-12-31T23:59:59.999999Z"
      })
  void aTokenLeadsBackToItsPlace(String at) {
    var place = new TimePlace(Instant.parse(at), UUID.randomUUID());

    assertThat(TimePlace.parse(place.token())).isEqualTo(place);
  }

  @Test
  void noTokenIsTheBeginning() {
    assertThat(TimePlace.parse(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "***",
        "fwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAA",
        "not base64!",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "DSa_ciQL1AAAAAAAAAAAAAAAAAAAAAAA" // in the year 32000
      })
  void anythingElseIsRefused(String token) {
    assertThatThrownBy(() -> TimePlace.parse(token)).isInstanceOf(DomainException.class);
  }
}
