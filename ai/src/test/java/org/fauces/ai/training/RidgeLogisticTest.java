package org.fauces.ai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RidgeLogisticTest {
  @Test
  void aLogisticLayerFindsTheWeightsThatMadeTheData() {
    var random = new SplittableRandom(1);
    var rows = new ArrayList<double[]>();
    boolean[] happened = new boolean[20_000];
    for (int i = 0; i < happened.length; i++) {
      double[] x = {random.nextGaussian(), random.nextGaussian(), 1};
      rows.add(x);
      happened[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 + 1.5 * x[0] - x[1])));
    }
    var layer = RidgeLogistic.fit(rows, happened, 1);
    assertThat(layer.weights()[0]).isCloseTo(1.5, within(.1));
    assertThat(layer.weights()[1]).isCloseTo(-1, within(.1));
    assertThat(layer.logit(new double[] {0, 0, 1})).isCloseTo(.5, within(.1));
  }
}
