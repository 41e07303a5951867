package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Findings;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.SimulatedPatient;

/** Judges by the class of follicles that the physician reports, knowing how often it is right. */
public final class FollicleOracle {
  private final LesionMixture mixture;

  public FollicleOracle(CohortParameters parameters) {
    this.mixture = new LesionMixture(parameters);
  }

  /** By the class alone. */
  public ConditionLikelihoods of(SimulatedPatient patient) {
    return mixture.of(logByType(patient), OptionalDouble.empty());
  }

  /** Given the hours since onset; to be joined with an interview. */
  public ConditionLikelihoods givenOnset(SimulatedPatient patient) {
    return mixture.of(logByType(patient), OptionalDouble.of(patient.onsetHours()));
  }

  static double[] logByType(SimulatedPatient patient) {
    String reported = patient.findings().get("follicles");
    return Arrays.stream(LesionType.values())
        .mapToDouble(type -> Math.log(Findings.follicles(type, reported)))
        .toArray();
  }
}
