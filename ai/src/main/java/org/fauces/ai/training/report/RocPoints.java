package org.fauces.ai.training.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The corners of a ROC curve. */
final class RocPoints {
  private RocPoints() {}

  /** From 0, 0 to 1, 1; equal scores are one step. At most about so many, evenly taken. */
  static List<double[]> of(double[] scores, boolean[] ill, int most) {
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .toList();
    long all = IntStream.range(0, ill.length).filter(i -> ill[i]).count();
    var points = new ArrayList<double[]>();
    points.add(new double[] {0, 0});
    int found = 0;
    for (int i = 0; i < order.size(); i++) {
      found += ill[order.get(i)] ? 1 : 0;
      boolean last = i + 1 == order.size();
      if (last || scores[order.get(i)] != scores[order.get(i + 1)]) {
        double others = i + 1.0 - found;
        points.add(new double[] {others / (order.size() - all), (double) found / all});
      }
    }
    return thinned(points, most);
  }

  private static List<double[]> thinned(List<double[]> points, int most) {
    int step = Math.max(1, points.size() / most);
    var kept = new ArrayList<double[]>();
    for (int i = 0; i < points.size() - 1; i += step) {
      kept.add(points.get(i));
    }
    kept.add(points.get(points.size() - 1));
    return List.copyOf(kept);
  }
}
