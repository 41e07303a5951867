package org.fauces.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs workloads in turn. A round is the list forwards and backwards (A B B A), so that whatever
 * drifts during a round, such as the load of a shared machine, meets every workload alike; figures
 * are compared within rounds and never across.
 */
public final class Rounds {
  private final List<Workload> workloads;
  private final Map<String, List<Slot>> slots = new LinkedHashMap<>();
  private final List<Surroundings> surroundings = new ArrayList<>();
  private final ProcessCpu ours;

  /**
   * @param ours all processes that belong to the benchmark and the product
   */
  public Rounds(ProcessCpu ours, List<Workload> workloads) {
    this.ours = ours;
    this.workloads = List.copyOf(workloads);
    workloads.forEach(workload -> slots.put(workload.name(), new ArrayList<>()));
  }

  /** Runs the uncounted rounds, then the counted. */
  public Report run(int warmUp, int counted) throws Exception {
    for (int i = 0; i < warmUp; i++) {
      round();
    }
    for (int i = 0; i < counted; i++) {
      var before = Surroundings.now(ours);
      round().forEach((name, slot) -> slots.get(name).add(slot));
      surroundings.add(Surroundings.now(ours).since(before));
    }
    return new Report(slots, surroundings);
  }

  private Map<String, Slot> round() throws Exception {
    var round = new LinkedHashMap<String, Slot>();
    for (Workload workload : workloads) {
      round.put(workload.name(), workload.slot());
    }
    for (int i = workloads.size() - 1; i >= 0; i--) {
      round.merge(workloads.get(i).name(), workloads.get(i).slot(), Slot::and);
    }
    return round;
  }
}
