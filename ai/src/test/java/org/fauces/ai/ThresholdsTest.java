package org.fauces.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThresholdsTest {
  @Test
  void betweenTheThresholdsNothingIsDetermined() {
    var band = new Thresholds(0.2, 0.6);
    assertThat(band.outcome(0.19)).isEqualTo(Outcome.NOT_DETECTED);
    assertThat(band.outcome(0.2)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(band.outcome(0.59)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(band.outcome(0.6)).isEqualTo(Outcome.DETECTED);
  }

  @Test
  void equalThresholdsLeaveNoBand() {
    var single = new Thresholds(0.5, 0.5);
    assertThat(single.outcome(0.4999)).isEqualTo(Outcome.NOT_DETECTED);
    assertThat(single.outcome(0.5)).isEqualTo(Outcome.DETECTED);
  }

  @Test
  void thresholdsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> new Thresholds(0.6, 0.2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Thresholds(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
