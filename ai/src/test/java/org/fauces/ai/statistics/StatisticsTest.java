package org.fauces.ai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void theAreaUnderTheCurveCountsPairsInOrder() {
    double[] scores = {1, 2, 3, 4, 4};
    boolean[] ill = {false, true, false, true, false};
    var roc = Roc.of(scores, ill);
    assertThat(roc.auroc()).isCloseTo((1 + 0 + 0 + 1 + 1 + .5) / 6, within(1e-12));
    assertThat(roc.low()).isLessThanOrEqualTo(roc.auroc());
  }

  @Test
  void chanceIsOneHalfInsideItsInterval() {
    double[] scores = random.doubles(2000).toArray();
    boolean[] ill = new boolean[2000];
    for (int i = 0; i < ill.length; i++) {
      ill[i] = i % 3 == 0;
    }
    var roc = Roc.of(scores, ill);
    assertThat(0.5).isBetween(roc.low(), roc.high());
    assertThat(roc.high() - roc.low()).isCloseTo(.053, within(.01));
  }

  @Test
  void oneThresholdKeepsTheSpecificityWithAMargin() {
    double[] probabilities = random.doubles(2000).toArray();
    var threshold = ThresholdChoice.single(probabilities, new boolean[2000]);
    assertThat(threshold.lower()).isEqualTo(threshold.upper());
    var table = Confusion.of(probabilities, new boolean[2000], threshold);
    assertThat(table.specificity()).isBetween(.88 + .01, .88 + .015);
  }

  @Test
  void theBandLeavesTheUncertainOut() {
    double[] probabilities = new double[3000];
    boolean[] ill = new boolean[3000];
    for (int i = 0; i < ill.length; i++) {
      probabilities[i] = random.nextDouble();
      ill[i] = random.nextDouble() < probabilities[i];
    }
    var band = ThresholdChoice.band(probabilities, ill);
    var table = Confusion.of(probabilities, ill, band);
    assertThat(table.sensitivity()).isGreaterThanOrEqualTo(.80);
    assertThat(table.specificity()).isGreaterThanOrEqualTo(.78);
    assertThat(table.undetermined()).isPositive();
  }

  @Test
  void aBandThatCannotBeReachedLeavesAllUndetermined() {
    var band = ThresholdChoice.band(new double[] {.5, .5, .5}, new boolean[] {true, false, false});
    assertThat(Confusion.of(new double[] {.5}, new boolean[] {true}, band).undetermined())
        .isEqualTo(1);
  }

  @Test
  void calibrationErrorIsTheGapBetweenProbabilityAndFrequency() {
    double[] probabilities = {.85, .85, .85, .85};
    boolean[] happened = {true, false, false, false};
    assertThat(Calibration.expectedError(probabilities, happened)).isCloseTo(.6, within(1e-9));
    assertThat(Calibration.brier(new double[] {1, 0}, new boolean[] {true, true})).isEqualTo(.5);
  }
}
