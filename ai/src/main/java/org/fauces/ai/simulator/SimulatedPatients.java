package org.fauces.ai.simulator;

import java.util.EnumMap;
import java.util.Map;

/**
 * An endless cohort: the patient of an index is always the same, and cohorts of different names
 * share none, so that train, calibration and test patients are disjoint by construction.
 */
public final class SimulatedPatients {
  private final long seed;
  private final double[] mix;

  private SimulatedPatients(long seed, double[] mix) {
    this.seed = seed;
    this.mix = mix;
  }

  /** A cohort with the reference mix of conditions. */
  public static SimulatedPatients reference(long seed, String cohort) {
    var shares = new EnumMap<Condition, Double>(Condition.class);
    for (Condition condition : Condition.values()) {
      shares.put(condition, condition.referenceShare());
    }
    return of(seed, cohort, shares);
  }

  /** A cohort with other shares, which need not sum to one. */
  public static SimulatedPatients of(long seed, String cohort, Map<Condition, Double> shares) {
    double[] mix = new double[Condition.values().length];
    shares.forEach((condition, share) -> mix[condition.ordinal()] = share);
    return new SimulatedPatients(Draws.mix(seed) ^ Draws.mix(cohort.hashCode()), mix);
  }

  /** The patient of an index, with a condition drawn from the mix. */
  public SimulatedPatient patient(long index) {
    long patientSeed = patientSeed(index);
    var condition = Condition.values()[Draws.of(patientSeed, "condition").pick(mix)];
    return SimulatedPatient.draw(patientSeed, condition);
  }

  /** The patient of an index who has a given condition. */
  public SimulatedPatient patient(long index, Condition condition) {
    return SimulatedPatient.draw(patientSeed(index), condition);
  }

  private long patientSeed(long index) {
    return Draws.mix(seed + 0x632BE59BD9B4E019L * index);
  }
}
