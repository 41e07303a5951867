package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TetrachoricTest {
  /** Sheppard's formula: two medians are exceeded together in 1/4 + asin(r) / 2 pi of all. */
  @Test
  void mediansAreExceededTogetherAsSheppardFound() {
    for (double r : new double[] {-.8, -.3, 0, .5, .9}) {
      double both = .25 + Math.asin(r) / (2 * Math.PI);
      assertThat(Tetrachoric.jointly(.5, .5, r)).isCloseTo(both, within(1e-4));
      assertThat(Tetrachoric.of(.5, .5, both)).isCloseTo(r, within(2e-3));
    }
  }

  @Test
  void itDoesNotDependOnHowFrequentTheAnswersAre() {
    for (double share : new double[] {.1, .5, .95}) {
      assertThat(Tetrachoric.of(share, .8, Tetrachoric.jointly(share, .8, .6)))
          .isCloseTo(.6, within(1e-3));
    }
  }
}
