package org.fauces.ai.training;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to evaluate on.
 *
 * @param model model directory; the figures are written beside the model
 * @param card the model card to write
 * @param seed of the test patients
 * @param patients of the reference mix
 * @param photosPerPatient each
 * @param threads that render
 * @param progress receives lines for a person
 */
public record EvaluateSettings(
    Path model,
    Path card,
    long seed,
    int patients,
    int photosPerPatient,
    int threads,
    Consumer<String> progress) {

  /** What the model card's figures come from. */
  public static EvaluateSettings standard(Path model, Path card, Consumer<String> progress) {
    return new EvaluateSettings(model, card, 20261102, 1000, 6, 2, progress);
  }

  /** The same with another number of patients and photos. */
  public EvaluateSettings withCohort(int newPatients, int newPhotosPerPatient) {
    return new EvaluateSettings(
        model, card, seed, newPatients, newPhotosPerPatient, threads, progress);
  }
}
