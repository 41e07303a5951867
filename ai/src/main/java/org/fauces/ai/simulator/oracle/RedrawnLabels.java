package org.fauces.ai.simulator.oracle;

import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.Draws;
import org.fauces.ai.simulator.SimulatedPatient;

/**
 * Sabotage: draws a patient's label anew from what the photos can show. A model that reads nothing
 * else keeps its AUROC; one that reads the old label from anything else loses it.
 */
public final class RedrawnLabels {
  private final CohortParameters parameters;
  private final HardImageOracle oracle;

  public RedrawnLabels(CohortParameters parameters) {
    this.parameters = parameters;
    this.oracle = new HardImageOracle(parameters);
  }

  /** The patient with the same photos, interview and findings under a new label. */
  public SimulatedPatient of(SimulatedPatient patient) {
    double[] posterior = oracle.of(patient).posterior(parameters.mix());
    int label = Draws.of(patient.seed(), "redrawn label").pick(posterior);
    return patient.relabelled(Condition.values()[label]);
  }
}
