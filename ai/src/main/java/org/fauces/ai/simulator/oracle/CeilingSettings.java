package org.fauces.ai.simulator.oracle;

import org.fauces.ai.simulator.CohortParameters;

/**
 * Which patients to measure the ceilings on.
 *
 * @param cohort name of the parameters, for the reader of the report
 * @param parameters of the cohort
 * @param seed of the patients
 * @param patients how many, at least {@link #FEWEST_PATIENTS}
 */
public record CeilingSettings(String cohort, CohortParameters parameters, long seed, int patients) {
  /** With fewer, some group would be empty. */
  public static final int FEWEST_PATIENTS = 500;

  public CeilingSettings {
    if (patients < FEWEST_PATIENTS) {
      throw new IllegalArgumentException(
          "Ceilings need at least " + FEWEST_PATIENTS + " patients.");
    }
  }
}
