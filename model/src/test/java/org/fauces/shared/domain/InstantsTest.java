package org.fauces.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1899-12-31T23:59:59Z",
        "3000-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z"
      })
  void aTimeNobodyCanMeanIsRefused(String time) {
    assertThatThrownBy(() -> Instants.requireReckonable(Instant.parse(time), "/from"))
        .isInstanceOfSatisfying(
            DomainException.class,
            e ->
                assertThat(e.violations())
                    .isEqualTo(List.of(new Violation("/from", "year-from-1900-to-2999"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01T00:00:00Z", "2999-12-31T23:59:59.999999Z"})
  void theFirstAndTheLastMomentPass(String time) {
    assertThat(Instants.isReckonable(Instant.parse(time))).isTrue();
  }

  @Test
  void aDayPassesWithItsNeighbours() {
    assertThat(Instants.isReckonable(LocalDate.of(1900, 1, 2))).isTrue();
    assertThat(Instants.isReckonable(LocalDate.of(2999, 12, 30))).isTrue();
    assertThat(Instants.isReckonable(LocalDate.of(1900, 1, 1))).isFalse();
    assertThat(Instants.isReckonable(LocalDate.of(2999, 12, 31))).isFalse();
    assertThat(Instants.isReckonable(LocalDate.MAX)).isFalse();
  }
}
