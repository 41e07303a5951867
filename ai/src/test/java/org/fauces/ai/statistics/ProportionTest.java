package org.fauces.ai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /** Newcombe, Statistics in Medicine 17:857 (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void intervalsAreThePublishedOnes(int count, int of, double low, double high) {
    var proportion = Proportion.of(count, of);
    assertThat(proportion.low()).isCloseTo(low, within(5e-5));
    assertThat(proportion.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void nobodyIsNoShare() {
    assertThat(Proportion.of(0, 0).value()).isNaN();
    assertThatThrownBy(() -> Proportion.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  /** 90 % sensitivity and specificity: at 5 % ill, 45 of 140 alarms are right. */
  @Test
  void predictiveValuesFollowThePrevalence() {
    var table = new Confusion(9000, 1000, 9000, 1000, 0, 0);
    assertThat(PredictiveValue.positive(table, .05).value()).isCloseTo(45 / 140.0, within(1e-3));
    assertThat(PredictiveValue.negative(table, .05).value()).isCloseTo(855 / 860.0, within(1e-3));
    assertThat(PredictiveValue.positive(table, .60).value()).isCloseTo(54 / 58.0, within(1e-3));
  }

  @Test
  void predictiveValuesOfFewPatientsAreUncertainAndNeverCertain() {
    var few = PredictiveValue.positive(new Confusion(3, 0, 10, 0, 2, 5), .3);
    assertThat(few.high()).isLessThan(1);
    assertThat(few.high() - few.low()).isGreaterThan(.3);
  }
}
