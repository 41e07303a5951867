package org.fauces.ai.evaluation;

import java.util.Arrays;
import java.util.List;
import org.fauces.ai.training.RidgeLogistic;

/**
 * Scores of the second half of the patients by a logistic layer fitted on the first.
 *
 * @param scores log odds
 * @param ill the truth
 */
record Halves(double[] scores, boolean[] ill) {
  private static final double PENALTY = 4;

  static Halves fit(List<double[]> rows, boolean[] ill) {
    int border = rows.size() / 2;
    var layer = RidgeLogistic.fit(rows.subList(0, border), Arrays.copyOf(ill, border), PENALTY);
    double[] scores =
        rows.subList(border, rows.size()).stream().mapToDouble(layer::logit).toArray();
    return new Halves(scores, Arrays.copyOfRange(ill, border, ill.length));
  }
}
