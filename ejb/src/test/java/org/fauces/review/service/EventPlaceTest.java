package org.fauces.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPlaceTest {
  @Test
  void aTokenNamesThePlaceItWasMadeOf() {
    var place = new EventPlace(Instant.parse("2026-11-26T01:02:03.000004Z"), UUID.randomUUID());

    assertThat(EventPlace.parse(place.token())).isEqualTo(place);
  }

  @Test
  void noTokenIsTheBeginning() {
    assertThat(EventPlace.parse(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "***", "fwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void whatIsNoTokenIsRefused(String token) {
    assertThatThrownBy(() -> EventPlace.parse(token)).isInstanceOf(DomainException.class);
  }
}
