package org.fauces.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /** Newcombe, Stat Med 1998;17:857, table I, method 3; and the published trial's two shares. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "149, 196, 0.696, 0.815",
    "408, 463, 0.849, 0.908"
  })
  void theIntervalIsWilsons(long numerator, long denominator, double lower, double upper) {
    var share = Proportion.of(numerator, denominator, 1);
    assertThat(share.value()).isEqualTo((double) numerator / denominator);
    assertThat(share.lower()).isCloseTo(lower, within(0.0005));
    assertThat(share.upper()).isCloseTo(upper, within(0.0005));
  }

  @Test
  void allOfThemLieInTheirInterval() {
    var share = Proportion.of(7, 7, 1);
    assertThat(share.upper()).isEqualTo(1);
    assertThat(share.lower()).isBetween(0.5, 1.0);
  }

  @Test
  void aShareOfTooFewIsWithheld() {
    var share = Proportion.of(4, 9, 10);
    assertThat(share.tooFew()).isTrue();
    assertThat(share.value()).isNull();
    assertThat(share.lower()).isNull();
    assertThat(Proportion.of(4, 10, 10).tooFew()).isFalse();
  }

  @Test
  void aShareOfNothingIsWithheldWhateverIsAsked() {
    assertThat(Proportion.of(0, 0, 1).tooFew()).isTrue();
  }

  @Test
  void moreThanAllIsNoShare() {
    assertThatThrownBy(() -> Proportion.of(2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
