package org.fauces.ai.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to measure.
 *
 * @param model that is measured
 * @param compared another model, read beside it on the same patients
 * @param cohort main cohort, by which goals are decided when its patients are simulated
 * @param shiftedPatients of a second cohort with shifted parameters; 0 leaves it out
 * @param nuisancePatients photographed anew with every single fault; 0 leaves it out
 * @param heatMapPhotos with at least three lesions in view; 0 leaves heat maps out
 * @param sabotagePatients for the sabotage suite; 0 leaves it out
 * @param threads that render and read
 * @param kept folder of finished blocks, so that a broken run can go on
 * @param progress receives lines for a person
 */
public record EvaluateSettings(
    Path model,
    Optional<Path> compared,
    TestCohort cohort,
    int shiftedPatients,
    int nuisancePatients,
    int heatMapPhotos,
    int sabotagePatients,
    int threads,
    Optional<Path> kept,
    Consumer<String> progress) {
  /** Of the test patients; others than those of training, calibration and sabotage. */
  public static final long SEED = 20261102;

  /** Each half of fewer could lack patients with COVID-19. */
  private static final int LEAST_SABOTAGED = 100;

  /** Label of the test cohort: no other cohort shares a patient with it. */
  public static final String TEST = "test";

  public EvaluateSettings {
    boolean more = shiftedPatients + nuisancePatients + heatMapPhotos + sabotagePatients > 0;
    if (more && !(cohort instanceof SimulatedCohort)) {
      throw new IllegalArgumentException(
          "Shifted parameters, nuisances, heat maps and sabotage need simulated patients.");
    }
    if (sabotagePatients > 0 && sabotagePatients < LEAST_SABOTAGED) {
      throw new IllegalArgumentException(
          "The sabotage tests need at least " + LEAST_SABOTAGED + " patients.");
    }
  }

  /** What else the simulator knows of the main cohort; empty when its patients are real. */
  Optional<SimulatedCohort> simulated() {
    return cohort instanceof SimulatedCohort simulated ? Optional.of(simulated) : Optional.empty();
  }

  /** The main cohort alone. */
  public static EvaluateSettings of(Path model, TestCohort cohort, Consumer<String> progress) {
    return new EvaluateSettings(
        model,
        Optional.empty(),
        cohort,
        0,
        0,
        0,
        0,
        Runtime.getRuntime().availableProcessors(),
        Optional.empty(),
        progress);
  }
}
