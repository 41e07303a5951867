package org.fauces.ai.drift;

/**
 * The population stability index of one variable: sum over the bins of (seen - expected) x ln(seen
 * / expected), the symmetric Kullback-Leibler divergence of both distributions. Customary limits:
 * below 0.1 stable, above 0.25 a different population (Siddiqi, Credit Risk Scorecards, 2006).
 */
public final class PopulationStability {
  /** Stands for an empty share, whose logarithm there is none of. */
  private static final double LEAST_SHARE = 1e-4;

  private final Bins reference;
  private final long[] counts;
  private long total;

  public PopulationStability(Bins reference) {
    this.reference = reference;
    this.counts = new long[reference.size()];
  }

  /** Counts one case or photo in use; null or NaN where the value is not known. */
  public void add(Double value) {
    counts[reference.binOf(value)]++;
    total++;
  }

  /** How many were counted. */
  public long count() {
    return total;
  }

  /** The index, from 0 on; NaN as long as nothing was counted. */
  public double index() {
    if (total == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      double expected = Math.max(LEAST_SHARE, reference.shares().get(bin));
      double seen = Math.max(LEAST_SHARE, (double) counts[bin] / total);
      sum += (seen - expected) * Math.log(seen / expected);
    }
    return sum;
  }

  /**
   * What the index is on average when nothing has changed, by chance alone: (bins - 1) x (1/n +
   * 1/m) for n cases in use and m of training (Yurdakul, Statistical Properties of Population
   * Stability Index, 2018). NaN as long as nothing was counted.
   */
  public double expectedByChance() {
    long filled = reference.shares().stream().filter(share -> share > 0).count();
    return total == 0 ? Double.NaN : (filled - 1) * (1.0 / total + 1.0 / reference.count());
  }
}
