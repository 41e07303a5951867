package org.fauces.ai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.fauces.ai.Thresholds;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final int PATIENTS = 4000;
  private final SplittableRandom random = new SplittableRandom(1);
  private final double[] probabilities = new double[PATIENTS];
  private final boolean[] ill = new boolean[PATIENTS];

  /** Patients whose probabilities are right. */
  private void calibrated() {
    for (int i = 0; i < PATIENTS; i++) {
      probabilities[i] = 1 / (1 + Math.exp(-random.nextGaussian()));
      ill[i] = random.nextDouble() < probabilities[i];
    }
  }

  /** The margin for 2000 negatives is 1.645 sqrt(.88 x .12 / 2000) = .012. */
  @Test
  void oneThresholdKeepsTheSpecificityWithAMargin() {
    double[] negatives = random.doubles(2000).toArray();
    var threshold = ThresholdChoice.single(negatives, new boolean[2000]);
    assertThat(threshold.lower()).isEqualTo(threshold.upper());
    var table = Confusion.of(negatives, new boolean[2000], threshold);
    assertThat(table.specificity().value()).isCloseTo(.88 + .01195, within(.0006));
  }

  @Test
  void fromTooFewNegativesOnlyWhatIsAboveAllOfThemIsDetected() {
    double[] negatives = random.doubles(10).toArray();
    var threshold = ThresholdChoice.single(negatives, new boolean[10]);
    var table = Confusion.of(negatives, new boolean[10], threshold);
    assertThat(table.specificity().value()).isEqualTo(1);
  }

  @Test
  void aThresholdNeedsNegatives() {
    assertThatThrownBy(() -> ThresholdChoice.single(new double[] {.4}, new boolean[] {true}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBandLeavesTheUncertainOutAndReachesItsGoalInOtherPatients() {
    calibrated();
    var band = ThresholdChoice.band(probabilities, ThresholdChoice.JUDGED);
    calibrated(); // others
    var table = Confusion.of(probabilities, ill, band);
    assertThat(table.sensitivity().high()).isGreaterThan(.80);
    assertThat(table.specificity().high()).isGreaterThan(.78);
    assertThat(table.judged().value()).isBetween(.3, .9);
  }

  @Test
  void aHigherGoalJudgesFewer() {
    calibrated();
    double before = 1;
    for (double goal = .6; goal < .86; goal += .05) {
      var band = ThresholdChoice.band(probabilities, new ThresholdChoice.Goal(goal, goal));
      double judged = Confusion.of(probabilities, ill, band).judged().value();
      assertThat(judged).isLessThanOrEqualTo(before);
      before = judged;
    }
    assertThat(before).isLessThan(.5);
  }

  @Test
  void aGoalOutOfReachLeavesAllUndetermined() {
    var band = ThresholdChoice.band(new double[] {.5, .5, .5}, ThresholdChoice.JUDGED);
    assertThat(band).isEqualTo(new Thresholds(0, 1));
    var table = Confusion.of(new double[] {.5}, new boolean[] {true}, band);
    assertThat(table.undeterminedIll()).isEqualTo(1);
    assertThat(table.judged().value()).isZero();
  }

  @Test
  void calibrationErrorIsTheGapBetweenProbabilityAndFrequency() {
    double[] same = {.85, .85, .85, .85};
    boolean[] happened = {true, false, false, false};
    assertThat(Calibration.expectedError(same, happened)).isCloseTo(.6, within(1e-9));
    assertThat(Calibration.expectedError(same, happened, new double[] {3, 1, 0, 0}))
        .isCloseTo(.1, within(1e-9));
    assertThat(Calibration.brier(new double[] {1, 0}, new boolean[] {true, true})).isEqualTo(.5);
  }

  /** Even right probabilities show an error, the larger the fewer patients: 4000 about .013. */
  @Test
  void thePerfectModelsErrorIsKnown() {
    calibrated();
    var perfect = Calibration.expectedErrorOfPerfect(probabilities, 3);
    assertThat(perfect.mean()).isCloseTo(.015, within(.004));
    assertThat(Calibration.expectedError(probabilities, ill)).isLessThan(perfect.high() * 1.2);
    for (int i = 0; i < PATIENTS; i++) {
      probabilities[i] = Math.min(1, probabilities[i] + .1);
    }
    assertThat(Calibration.expectedError(probabilities, ill)).isGreaterThan(2 * perfect.high());
  }

  @Test
  void theReliabilityDiagramCountsEveryPatientOnce() {
    calibrated();
    var bins = Calibration.reliability(probabilities, ill);
    assertThat(bins.stream().mapToInt(bin -> bin.happened().of()).sum()).isEqualTo(PATIENTS);
    assertThat(bins)
        .filteredOn(bin -> bin.happened().of() > 100)
        .allSatisfy(
            bin ->
                assertThat(bin.happened().value()).isCloseTo(bin.meanProbability(), within(.09)));
  }
}
