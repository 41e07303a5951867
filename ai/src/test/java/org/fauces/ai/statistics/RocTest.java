package org.fauces.ai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Expected values: definition of DeLong et al. (1988) evaluated pair by pair in another language.
 */
class RocTest {
  private static final boolean[] ILL = {false, true, false, false, true, true, false, true, false};
  private static final double[] FIRST = {.21, .32, .63, .35, .92, .79, .82, .99, .04};
  private static final double[] SECOND = {.3, .3, .5, .2, .6, .9, .4, .6, .1};

  /** The example that the authors of the fast algorithm publish with their program. */
  @Test
  void areaAndVarianceAreThoseOfThePublishedExample() {
    var roc = Roc.of(FIRST, ILL);
    assertThat(roc.auroc()).isCloseTo(0.8, within(1e-12));
    assertThat(roc.standardError()).isCloseTo(Math.sqrt(0.02875), within(1e-12));
    assertThat(roc.low()).isCloseTo(0.8 - 1.959964 * Math.sqrt(0.02875), within(1e-12));
    assertThat(roc.high()).isEqualTo(1);
  }

  @Test
  void theAreaCountsPairsInOrderAndTiesHalf() {
    double[] scores = {1, 2, 3, 4, 4};
    boolean[] ill = {false, true, false, true, false};
    assertThat(Roc.of(scores, ill).auroc()).isCloseTo((1 + 0 + 0 + 1 + 1 + .5) / 6, within(1e-12));
  }

  @Test
  void twoScoresAreComparedOnTheSamePatients() {
    var paired = PairedRoc.of(FIRST, SECOND, ILL);
    assertThat(paired.first()).isCloseTo(0.8, within(1e-12));
    assertThat(paired.second()).isCloseTo(0.875, within(1e-12));
    assertThat(paired.difference().value()).isCloseTo(0.8 - 0.875, within(1e-12));
    assertThat(paired.difference().high() - paired.difference().value())
        .isCloseTo(1.959964 * 0.08897565210026094, within(1e-9));
    assertThat(paired.pValue()).isCloseTo(0.39926914317106577, within(1e-9));
    assertThat(paired.ratio().low()).isCloseTo(0.73204675740566, within(1e-9));
    assertThat(paired.ratio().high()).isCloseTo(1.1418920429473591, within(1e-9));
  }

  @Test
  void aScoreDoesNotDifferFromItsRescaledSelf() {
    var paired =
        PairedRoc.of(
            FIRST, IntStream.range(0, 9).mapToDouble(i -> 3 * FIRST[i] - 1).toArray(), ILL);
    assertThat(paired.difference().value()).isZero();
    assertThat(paired.pValue()).isEqualTo(1);
  }

  /**
   * Nineteen of twenty intervals hold the truth, so the intervals are neither too narrow nor wide.
   */
  @Test
  void intervalsHoldTheTruthAsOftenAsTheySay() {
    var random = new SplittableRandom(5);
    int held = 0;
    for (int cohort = 0; cohort < 400; cohort++) {
      double[] scores = new double[200];
      boolean[] ill = new boolean[200];
      for (int i = 0; i < ill.length; i++) {
        ill[i] = i % 3 == 0;
        scores[i] = random.nextGaussian() + (ill[i] ? Math.sqrt(2) * 0.8416212 : 0);
      }
      var roc = Roc.of(scores, ill);
      held += roc.low() <= 0.8 && 0.8 <= roc.high() ? 1 : 0;
    }
    assertThat(held / 400.0).isBetween(.92, .98);
  }

  @Test
  void aGroupWithoutPatientsIsRefused() {
    assertThatThrownBy(() -> Roc.of(new double[] {1, 2}, new boolean[] {true, true}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> Roc.of(new double[] {1, Double.NaN}, new boolean[] {true, false}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
