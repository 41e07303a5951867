package org.fauces.bench.measure;

/**
 * What went on beside the measurement.
 *
 * @param wallMillis a clock
 * @param foreignMillis CPU time of processes that are not ours
 * @param stolenMillis CPU time that the host took away
 * @param load the load average at that time
 */
record Surroundings(double wallMillis, double foreignMillis, double stolenMillis, double load) {
  private static final double NANOS_PER_MILLI = 1e6;

  static Surroundings now(ProcessCpu ours) {
    double stolen = Machine.stolenMillis();
    return new Surroundings(
        System.nanoTime() / NANOS_PER_MILLI,
        Machine.busyMillis() - stolen - ours.millis(),
        stolen,
        Machine.load());
  }

  Surroundings since(Surroundings earlier) {
    return new Surroundings(
        wallMillis - earlier.wallMillis,
        foreignMillis - earlier.foreignMillis,
        stolenMillis - earlier.stolenMillis,
        load);
  }

  /** How many cores the others kept busy. */
  double foreignCores() {
    return foreignMillis / wallMillis;
  }

  double stolenCores() {
    return stolenMillis / wallMillis;
  }
}
