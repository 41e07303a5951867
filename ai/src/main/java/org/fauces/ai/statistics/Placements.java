package org.fauces.ai.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The structural components of DeLong et al. (1988), by the mid-ranks of Sun and Xu (2014), in n
 * log n steps: for each ill the share of the others below its score, for each other the share of
 * the ill above it; ties count half.
 *
 * @param ill in the order of the ill
 * @param others in the order of the others
 */
record Placements(double[] ill, double[] others) {

  /**
   * @throws IllegalArgumentException when the lengths differ, a score is not a number, or one of
   *     both groups is empty
   */
  static Placements of(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException("there must be one truth per score");
    }
    double[] cases = select(scores, positive, true);
    double[] controls = select(scores, positive, false);
    if (cases.length == 0 || controls.length == 0) {
      throw new IllegalArgumentException("an AUROC needs ill and others; one group is empty");
    }
    double[] all = midRanks(scores);
    return new Placements(
        shares(select(all, positive, true), midRanks(cases), controls.length, false),
        shares(select(all, positive, false), midRanks(controls), cases.length, true));
  }

  private static double[] shares(double[] all, double[] own, int others, boolean above) {
    double[] shares = new double[own.length];
    for (int i = 0; i < shares.length; i++) {
      double below = (all[i] - own[i]) / others;
      shares[i] = above ? 1 - below : below;
    }
    return shares;
  }

  private static double[] select(double[] values, boolean[] positive, boolean which) {
    return IntStream.range(0, values.length)
        .filter(i -> positive[i] == which)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  private static double[] midRanks(double[] values) {
    var order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      double value = values[order[from]];
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("a score is not a number");
      }
      int to = from;
      while (to < order.length && values[order[to]] == value) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to + 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  double auroc() {
    return Arrays.stream(ill).average().orElseThrow();
  }

  /** Of both areas under the curve, on the same patients; with itself the variance. */
  double covariance(Placements other) {
    return covariance(ill, other.ill) / ill.length
        + covariance(others, other.others) / others.length;
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum / Math.max(1, a.length - 1);
  }
}
