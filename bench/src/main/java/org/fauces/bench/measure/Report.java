package org.fauces.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fauces.cli.Console;

/** The figures of all counted rounds: medians over rounds, with the lowest and the highest. */
public final class Report {
  private static final double MEDIAN = 50;
  private static final double TAIL = 95;

  /** Above this, somebody else's work shows in ours. */
  private static final double DIRTY_CORES = 0.3;

  private final Map<String, List<Slot>> rounds;
  private final List<Surroundings> surroundings;

  Report(Map<String, List<Slot>> rounds, List<Surroundings> surroundings) {
    this.rounds = rounds;
    this.surroundings = surroundings;
  }

  /** One line for each workload, and what the machine was doing. */
  public void print(Console console) {
    console.line(row("workload", "p50 ms", "p95 ms", "CPU ms/operation"));
    rounds.forEach(
        (name, slots) ->
            console.line(
                row(
                    name,
                    spread(slots, slot -> slot.wallMillis(MEDIAN)),
                    spread(slots, slot -> slot.wallMillis(TAIL)),
                    spread(slots, Slot::cpuMillisPerOperation))));
    long dirty = surroundings.stream().filter(round -> round.foreignCores() > DIRTY_CORES).count();
    console.line(
        String.format(
            Locale.ROOT,
            "%d rounds on %d cores; load average %s, foreign cores %s, stolen cores %s; %d rounds above %.1f foreign cores",
            surroundings.size(),
            Machine.cores(),
            Spread.of(surroundings.stream().mapToDouble(Surroundings::load)),
            Spread.of(surroundings.stream().mapToDouble(Surroundings::foreignCores)),
            Spread.of(surroundings.stream().mapToDouble(Surroundings::stolenCores)),
            dirty,
            DIRTY_CORES));
  }

  /** One line that compares two workloads round by round. */
  public void printRatio(Console console, String subject, String reference) {
    console.line(
        row(
            subject + " : " + reference,
            ratio(subject, reference, slot -> slot.wallMillis(MEDIAN)),
            ratio(subject, reference, slot -> slot.wallMillis(TAIL)),
            ratio(subject, reference, Slot::cpuMillisPerOperation)));
  }

  /**
   * The CPU time of a workload where its reference takes a known time: their ratio, round by round,
   * times that.
   *
   * @param millis what the reference takes there
   */
  public void printCpuElsewhere(
      Console console, String subject, String reference, double millis, String place) {
    var spread = ratios(subject, reference, Slot::cpuMillisPerOperation).times(millis);
    console.line(row(subject + " by " + reference, "", "", spread + " " + place));
  }

  /**
   * One line that says how much more a workload gets done in a time than another.
   *
   * @param factor what an operation of the subject does, counted in operations of the other
   */
  public void printThroughput(Console console, String subject, String other, double factor) {
    var wall = ratios(other, subject, slot -> slot.wallMillis(MEDIAN)).times(factor);
    console.line(row("throughput of " + subject + " : " + other, wall.toString(), "", ""));
  }

  private String ratio(String subject, String reference, ToDoubleFunction<Slot> figure) {
    return ratios(subject, reference, figure).toString();
  }

  private Spread ratios(String subject, String reference, ToDoubleFunction<Slot> figure) {
    var above = rounds.get(subject);
    var below = rounds.get(reference);
    return Spread.of(
        IntStream.range(0, above.size())
            .mapToDouble(
                i -> figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i))));
  }

  private static String spread(List<Slot> slots, ToDoubleFunction<Slot> figure) {
    return Spread.of(slots.stream().mapToDouble(figure)).toString();
  }

  private static String row(String name, String p50, String p95, String cpu) {
    return String.format(Locale.ROOT, "%-44s %-26s %-26s %s", name, p50, p95, cpu);
  }
}
