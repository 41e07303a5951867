package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorklistPlaceTest {
  @Test
  void aTokenLeadsBackToItsPlace() {
    var place = new WorklistPlace(Instant.parse("2026-11-24T01:02:03.456789Z"), UUID.randomUUID());

    assertThat(WorklistPlace.parse(place.token())).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAA",
        "not base64!",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "DSa_ciQL1AAAAAAAAAAAAAAAAAAAAAAA" // in the year 32000
      })
  void anythingElseIsRefused(String token) {
    assertThatThrownBy(() -> WorklistPlace.parse(token)).isInstanceOf(DomainException.class);
  }
}
