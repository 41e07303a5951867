package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClippedNormalTest {
  private static final int STEPS = 4000;
  private static final ClippedNormal OFTEN_AT_ITS_BOUND = new ClippedNormal(.04, .05, 0, .08);

  @Test
  void boundsAndInsideTogetherAreCertain() {
    double step = .08 / STEPS;
    double inside =
        IntStream.range(0, STEPS)
            .mapToDouble(i -> Math.exp(OFTEN_AT_ITS_BOUND.logLikelihood((i + .5) * step)) * step)
            .sum();
    double bounds =
        Math.exp(OFTEN_AT_ITS_BOUND.logLikelihood(0))
            + Math.exp(OFTEN_AT_ITS_BOUND.logLikelihood(.08));
    assertThat(bounds).isCloseTo(.4237, within(.001));
    assertThat(inside + bounds).isCloseTo(1, within(1e-5));
  }

  /** The closed form against draws of the variable and of the noise. */
  @Test
  void measuredValuesAreDistributedAsTheDensitySays() {
    double noise = .03;
    int draws = 200_000;
    double[] borders = {-.2, -.03, 0, .03, .06, .1, .3};
    int[] counts = new int[borders.length - 1];
    var random = Draws.of(1, "clipped");
    for (int i = 0; i < draws; i++) {
      double measured = OFTEN_AT_ITS_BOUND.draw(random) + random.normal(0, noise);
      for (int bin = 0; bin < counts.length; bin++) {
        counts[bin] += measured >= borders[bin] && measured < borders[bin + 1] ? 1 : 0;
      }
    }
    for (int bin = 0; bin < counts.length; bin++) {
      assertThat((double) counts[bin] / draws)
          .isCloseTo(mass(borders[bin], borders[bin + 1], noise), within(.004));
    }
  }

  private static double mass(double from, double to, double noise) {
    double step = (to - from) / STEPS;
    return IntStream.range(0, STEPS)
        .mapToDouble(
            i -> Math.exp(OFTEN_AT_ITS_BOUND.logDensity(from + (i + .5) * step, noise)) * step)
        .sum();
  }
}
