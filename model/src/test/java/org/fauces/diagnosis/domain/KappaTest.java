package org.fauces.diagnosis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KappaTest {
  /** Cohen 1960 is quoted everywhere by this table: 20, 5, 10, 15 give 0.4. */
  @Test
  void theTextbooksTableGivesItsKappa() {
    assertThat(Kappa.of(new long[][] {{20, 5}, {10, 15}}).getAsDouble())
        .isCloseTo(.4, within(1e-12));
  }

  @Test
  void whoAlwaysAgreesHasOneAndWhoAgreesByChanceHasNone() {
    assertThat(Kappa.of(new long[][] {{7, 0, 0}, {0, 3, 0}, {0, 0, 9}}).getAsDouble()).isEqualTo(1);
    assertThat(Kappa.of(new long[][] {{4, 4}, {4, 4}}).getAsDouble()).isZero();
  }

  @Test
  void withoutCasesOrWithOneClassAloneThereIsNoKappa() {
    assertThat(Kappa.of(new long[3][3])).isEmpty();
    assertThat(Kappa.of(new long[][] {{5, 0}, {0, 0}})).isEmpty();
  }
}
