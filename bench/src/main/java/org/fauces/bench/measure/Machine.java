package org.fauces.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the whole machine is doing, so that a figure taken beside other work says so. */
final class Machine {
  private static final int MILLIS_PER_TICK = 10;
  private static final int IDLE = 3;
  private static final int IO_WAIT = 4;
  private static final int STEAL = 7;

  private Machine() {}

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Runnable processes, averaged over the last minute. */
  static double load() {
    return Double.parseDouble(read("/proc/loadavg").split(" ")[0]);
  }

  /** CPU time that any process has used since the machine started. */
  static double busyMillis() {
    long[] ticks = ticks();
    return (Arrays.stream(ticks, 0, STEAL + 1).sum() - ticks[IDLE] - ticks[IO_WAIT])
        * (double) MILLIS_PER_TICK;
  }

  /** CPU time that the host took away, as part of {@link #busyMillis}. */
  static double stolenMillis() {
    return ticks()[STEAL] * (double) MILLIS_PER_TICK;
  }

  private static long[] ticks() {
    var line = read("/proc/stat").lines().findFirst().orElseThrow();
    return Arrays.stream(line.split(" +")).skip(1).mapToLong(Long::parseLong).toArray();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
