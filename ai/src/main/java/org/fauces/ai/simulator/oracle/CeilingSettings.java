package org.fauces.ai.simulator.oracle;

import org.fauces.ai.simulator.CameraFault;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Nuisance;

/**
 * Which patients to measure the ceilings on.
 *
 * @param cohort name of the parameters, for the reader of the report
 * @param parameters of the cohort
 * @param nuisance how their photos are spoilt
 * @param seed of the patients
 * @param patients how many, {@link #FEWEST_PATIENTS} to {@link #MOST_PATIENTS}
 */
public record CeilingSettings(
    String cohort, CohortParameters parameters, Nuisance nuisance, long seed, int patients) {
  /** With fewer, hardly any figure would mean something. */
  public static final int FEWEST_PATIENTS = 500;

  /** All are kept in memory. */
  public static final int MOST_PATIENTS = 200_000;

  private static final double SHIFTED_BLUR = 1.5;

  public CeilingSettings {
    if (patients < FEWEST_PATIENTS || patients > MOST_PATIENTS) {
      throw new IllegalArgumentException(
          "Ceilings need " + FEWEST_PATIENTS + " to " + MOST_PATIENTS + " patients.");
    }
  }

  /** What models are trained and measured on. */
  public static CeilingSettings reference(long seed, int patients) {
    return new CeilingSettings(
        "reference", CohortParameters.reference(), Nuisance.usual(), seed, patients);
  }

  /** Follicles rarer in influenza and more frequent in colds, blur half as strong again. */
  public static CeilingSettings shifted(long seed, int patients) {
    var blurred =
        Nuisance.usual()
            .times(CameraFault.DEFOCUS, SHIFTED_BLUR)
            .times(CameraFault.MOTION, SHIFTED_BLUR);
    return new CeilingSettings("shifted", CohortParameters.shifted(), blurred, seed, patients);
  }
}
