package org.fauces.ai.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to measure.
 *
 * @param model that is measured
 * @param compared another model, read beside it on the same patients
 * @param cohort main cohort of simulated patients, by which goals are decided
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
    SimulatedCohort cohort,
    int shiftedPatients,
    int nuisancePatients,
    int heatMapPhotos,
    int sabotagePatients,
    int threads,
    Optional<Path> kept,
    Consumer<String> progress) {
  /** Of the test patients; others than those of training, calibration and sabotage. */
  public static final long SEED = 20261102;

  /** Label of the test cohort: no other cohort shares a patient with it. */
  public static final String TEST = "test";

  /** The main cohort alone. */
  public static EvaluateSettings of(Path model, SimulatedCohort cohort, Consumer<String> progress) {
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
