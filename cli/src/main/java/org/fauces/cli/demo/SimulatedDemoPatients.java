package org.fauces.cli.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedCase;

/** Textbook patients of the simulator in turn: influenza-like, COVID-like, neither. */
public final class SimulatedDemoPatients implements IntFunction<DemoPatient> {
  private static final List<Condition> CONDITIONS =
      List.of(Condition.INFLUENZA, Condition.COVID_19, Condition.COLD);
  private static final List<String> NAMES = List.of("Influenza", "Covid", "Neither");
  private static final int PHOTOS = 8;

  /**
   * Fixed, so that every demonstration examines the same patients. How often the network is right
   * is in its model card.
   */
  private static final long FIRST_SEED = 2029;

  @Override
  public DemoPatient apply(int number) {
    int kind = number % CONDITIONS.size();
    SimulatedCase simulated =
        SimulatedCase.textbook(CONDITIONS.get(kind), FIRST_SEED + number, PHOTOS);
    return new DemoPatient(
        "Simulated",
        NAMES.get(kind) + " " + (number / CONDITIONS.size() + 1),
        simulated.ageYears(),
        simulated.sex().toUpperCase(Locale.ROOT),
        simulated.interview(),
        simulated.findings(),
        simulated.jpegs());
  }
}
