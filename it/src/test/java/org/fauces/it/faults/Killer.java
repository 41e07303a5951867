package org.fauces.it.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fauces.it.support.Patience;
import org.fauces.it.support.RunningFauces;

/**
 * Kills the processes of the product as a power cut would, waits until the service is ready again
 * and notes how long that took.
 */
final class Killer {
  /** The operator's command gives up after more within ten minutes; see its restart budget. */
  private static final int RESTARTS_OF_ONE_COMMAND = 5;

  private final RunningFauces fauces;
  private final Map<String, List<Double>> recoverySeconds = new TreeMap<>();
  private int kills;

  Killer(RunningFauces fauces) {
    this.fauces = fauces;
  }

  /**
   * Kills {@code server} or {@code database}. Each fifth kill takes the operator's command along,
   * and the part that survives is found again by the next command.
   */
  void kill(String part) {
    var victim = fauces.child(part).orElseThrow();
    var began = System.nanoTime();
    kills++;
    if (kills % RESTARTS_OF_ONE_COMMAND == 0) {
      fauces.process().destroyForcibly().onExit().join();
      end(victim);
      fauces.start();
    } else {
      end(victim);
    }
    Patience.until("another " + part + " runs", () -> isAnother(part, victim));
    Patience.until("the service is ready", this::isReady);
    note(part, Duration.ofNanos(System.nanoTime() - began));
  }

  /** Number, median, 95th percentile and longest recovery of each part, in seconds. */
  List<String> report() {
    var lines = new ArrayList<String>();
    recoverySeconds.forEach((part, seconds) -> lines.add(line(part, seconds)));
    return lines;
  }

  private static String line(String part, List<Double> seconds) {
    var sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    return "%-8s kills %3d  recovery median %.1f s  p95 %.1f s  longest %.1f s"
        .formatted(
            part,
            sorted.size(),
            quantile(sorted, 0.5),
            quantile(sorted, 0.95),
            sorted.get(sorted.size() - 1));
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static void end(ProcessHandle victim) {
    victim.destroyForcibly();
    victim.onExit().join();
  }

  private boolean isAnother(String part, ProcessHandle victim) {
    return fauces
        .child(part)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.pid() != victim.pid())
        .isPresent();
  }

  private boolean isReady() {
    return fauces.request().get("/health/ready").statusCode() == 200;
  }

  private void note(String part, Duration recovery) {
    recoverySeconds.computeIfAbsent(part, p -> new ArrayList<>()).add(recovery.toMillis() / 1000.0);
  }
}
