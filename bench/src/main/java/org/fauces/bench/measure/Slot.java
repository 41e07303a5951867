package org.fauces.bench.measure;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What one slot, or several together, took.
 *
 * @param nanos wall time of each operation
 * @param cpuMillis CPU time of all of them
 */
record Slot(long[] nanos, double cpuMillis) {
  private static final double NANOS_PER_MILLI = 1e6;

  Slot and(Slot other) {
    long[] all = LongStream.concat(Arrays.stream(nanos), Arrays.stream(other.nanos)).toArray();
    return new Slot(all, cpuMillis + other.cpuMillis);
  }

  /** The nearest-rank percentile of the wall time. */
  double wallMillis(double percentile) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percentile / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
  }

  double cpuMillisPerOperation() {
    return cpuMillis / nanos.length;
  }
}
