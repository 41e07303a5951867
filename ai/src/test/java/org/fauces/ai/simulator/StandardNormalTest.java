package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class StandardNormalTest {
  private static final NormalDistribution EXACT = new NormalDistribution();

  @Test
  void itAgreesWithALibraryThatIsExactAndSlow() {
    for (double x = -6; x <= 6; x += 0.01) {
      assertThat(StandardNormal.density(x)).isCloseTo(EXACT.density(x), within(1e-15));
      assertThat(StandardNormal.distribution(x))
          .isCloseTo(EXACT.cumulativeProbability(x), within(1e-7));
    }
  }

  @Test
  void quantilesAgreeToo() {
    for (double p = 0.001; p < 1; p += 0.001) {
      assertThat(StandardNormal.quantile(p))
          .isCloseTo(EXACT.inverseCumulativeProbability(p), within(1e-4));
    }
  }

  @Test
  void theTailKeepsItsSizeWhereTheOtherSideIsOne() {
    assertThat(StandardNormal.distribution(-6) / EXACT.cumulativeProbability(-6))
        .isCloseTo(1, within(0.05));
  }
}
