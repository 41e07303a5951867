package org.fauces.ai.simulator.oracle;

/** Sums of likelihoods that are too small to be written without their logarithm. */
final class LogSum {
  private LogSum() {}

  /** log(exp(a) + exp(b) + ...). */
  static double of(double... logs) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      highest = Math.max(highest, log);
    }
    if (highest == Double.NEGATIVE_INFINITY) {
      return highest;
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - highest);
    }
    return highest + Math.log(sum);
  }
}
