package org.fauces.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.TestResult;
import org.junit.jupiter.api.Test;

class ConcordanceCountsTest {
  /** The published trial's table: 149 of 196, 408 of 463; and 50 that nobody tested. */
  private static final ConcordanceCounts TRIAL =
      ConcordanceCounts.of(Outcome.DETECTED, TestResult.POSITIVE, 149)
          .plus(ConcordanceCounts.of(Outcome.NOT_DETECTED, TestResult.POSITIVE, 47))
          .plus(ConcordanceCounts.of(Outcome.NOT_DETECTED, TestResult.NEGATIVE, 408))
          .plus(ConcordanceCounts.of(Outcome.DETECTED, TestResult.NEGATIVE, 55))
          .plus(ConcordanceCounts.of(Outcome.NOT_DETECTED, null, 50));

  @Test
  void theMeasuresAreThoseOfTheTable() {
    var measures = ConcordanceMeasures.of(TRIAL, 10);
    assertThat(measures.sensitivity()).isEqualTo(Proportion.of(149, 196, 10));
    assertThat(measures.specificity()).isEqualTo(Proportion.of(408, 463, 10));
    assertThat(measures.positivePredictiveValue()).isEqualTo(Proportion.of(149, 204, 10));
    assertThat(measures.negativePredictiveValue()).isEqualTo(Proportion.of(408, 455, 10));
    assertThat(measures.positivity()).isEqualTo(Proportion.of(196, 659, 10));
    assertThat(measures.testedAmongDetected()).isEqualTo(Proportion.of(204, 204, 10));
    assertThat(measures.testedAmongNotDetected()).isEqualTo(Proportion.of(455, 505, 10));
  }

  @Test
  void undeterminedIsNeitherRightNorWrong() {
    var counts =
        TRIAL
            .plus(ConcordanceCounts.of(Outcome.UNDETERMINED, TestResult.POSITIVE, 30))
            .plus(ConcordanceCounts.of(Outcome.UNDETERMINED, TestResult.NEGATIVE, 70))
            .plus(ConcordanceCounts.of(Outcome.UNDETERMINED, null, 5));
    var measures = ConcordanceMeasures.of(counts, 10);
    assertThat(measures.sensitivity()).isEqualTo(Proportion.of(149, 196, 10));
    assertThat(measures.judgedShare()).isEqualTo(Proportion.of(659, 759, 10));
    assertThat(measures.positivity()).isEqualTo(Proportion.of(226, 759, 10));
    assertThat(counts.analysed()).isEqualTo(659 + 50 + 105);
  }

  @Test
  void aMeasureOfTooFewIsWithheldAndTheOthersAreNot() {
    var counts =
        ConcordanceCounts.of(Outcome.DETECTED, TestResult.POSITIVE, 3)
            .plus(ConcordanceCounts.of(Outcome.NOT_DETECTED, TestResult.NEGATIVE, 40));
    var measures = ConcordanceMeasures.of(counts, 10);
    assertThat(measures.sensitivity().tooFew()).isTrue();
    assertThat(measures.specificity().value()).isEqualTo(1);
  }

  @Test
  void anInvalidTestIsNoTest() {
    assertThat(ConcordanceCounts.of(Outcome.DETECTED, TestResult.INVALID, 2).untestedDetected())
        .isEqualTo(2);
  }
}
