package org.fauces.ai.simulator;

/**
 * An endless cohort: the patient of an index is always the same, and cohorts of different names
 * share none, so that train, calibration and test patients are disjoint by construction.
 */
public final class SimulatedPatients {
  private final long seed;
  private final CohortParameters parameters;
  private final double[] mix;

  private SimulatedPatients(long seed, CohortParameters parameters) {
    this.seed = seed;
    this.parameters = parameters;
    this.mix = parameters.mix().weights();
  }

  /** A cohort of the reference parameters. */
  public static SimulatedPatients reference(long seed, String cohort) {
    return of(seed, cohort, CohortParameters.reference());
  }

  /** A cohort of other parameters. */
  public static SimulatedPatients of(long seed, String cohort, CohortParameters parameters) {
    return new SimulatedPatients(Draws.mix(seed) ^ Draws.mix(cohort.hashCode()), parameters);
  }

  /** The patient of an index, with a condition drawn from the mix. */
  public SimulatedPatient patient(long index) {
    long patientSeed = patientSeed(index);
    var condition = Condition.values()[Draws.of(patientSeed, "condition").pick(mix)];
    return SimulatedPatient.draw(patientSeed, condition, parameters);
  }

  /** The patient of an index who has a given condition. */
  public SimulatedPatient patient(long index, Condition condition) {
    return SimulatedPatient.draw(patientSeed(index), condition, parameters);
  }

  private long patientSeed(long index) {
    return Draws.mix(seed + 0x632BE59BD9B4E019L * index);
  }
}
