package org.fauces.ai.drift;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One variable's reference: where its bins end, and which share of the training cases fell into
 * each.
 *
 * @param edges rising upper edges; bin i takes what is at most edge i and above the edge before,
 *     one more bin what is above the last edge
 * @param shares one per bin and a last one for what was not known; together 1
 * @param count the training cases or photos behind the shares
 */
public record Bins(List<Double> edges, List<Double> shares, long count) {
  private static final int MOST_EDGES = 64;
  private static final double ROUNDING = 1e-6;

  public Bins {
    edges = List.copyOf(edges);
    shares = List.copyOf(shares);
    require(edges.size() <= MOST_EDGES && isRising(edges), "edges");
    require(shares.size() == edges.size() + 2, "number of shares");
    require(shares.stream().allMatch(share -> share >= 0 && share <= 1), "share");
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    require(Math.abs(sum - 1) <= ROUNDING, "sum of shares");
    require(count > 0, "count");
  }

  /**
   * Bins with about as many values in each, as far as the values differ; yes and no become two.
   *
   * @param values of the training cases; null or NaN where it was not known
   * @param most how many bins at most, without that for what was not known
   */
  public static Bins ofQuantiles(Collection<Double> values, int most) {
    double[] known =
        values.stream()
            .filter(value -> value != null && !value.isNaN())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return ofEdges(edges(known, most), values);
  }

  private static double[] edges(double[] sorted, int most) {
    if (sorted.length == 0) {
      return sorted;
    }
    double last = sorted[sorted.length - 1];
    if (sorted[0] == last) { // what is below, the value itself, and what is above
      return new double[] {Math.nextDown(last), last};
    }
    return IntStream.range(1, most)
        .mapToDouble(part -> sorted[(int) ((long) part * sorted.length / most)])
        .filter(edge -> edge < last)
        .distinct()
        .toArray();
  }

  private static Bins ofEdges(double[] edges, Collection<Double> values) {
    var unfilled = Arrays.stream(edges).boxed().toList();
    long[] counts = new long[edges.length + 2];
    values.forEach(value -> counts[binOf(unfilled, value)]++);
    var shares = Arrays.stream(counts).mapToObj(count -> (double) count / values.size()).toList();
    return new Bins(unfilled, shares, values.size());
  }

  /** How many bins there are, with that for what is not known. */
  public int size() {
    return shares.size();
  }

  /** The place in {@link #shares} of a value; null and NaN are not known. */
  public int binOf(Double value) {
    return binOf(edges, value);
  }

  private static int binOf(List<Double> edges, Double value) {
    if (value == null || value.isNaN()) {
      return edges.size() + 1;
    }
    int bin = 0;
    while (bin < edges.size() && value > edges.get(bin)) {
      bin++;
    }
    return bin;
  }

  private static boolean isRising(List<Double> edges) {
    for (int i = 0; i < edges.size(); i++) {
      if (!Double.isFinite(edges.get(i)) || i > 0 && edges.get(i) <= edges.get(i - 1)) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("bins with an unfit " + what);
    }
  }
}
