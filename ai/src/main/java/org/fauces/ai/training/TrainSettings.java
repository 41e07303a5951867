package org.fauces.ai.training;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to train with.
 *
 * @param output model directory to write
 * @param version of the model
 * @param seed everything follows from it, apart from the number of threads of the inference library
 * @param patients whose photos train the network
 * @param photosPerPatient of those
 * @param epochs passes over their photos
 * @param headPatients further patients, for head, calibration and thresholds
 * @param headPhotos each has 1 to this many photos
 * @param interviews further patients without photos, for the interview's layer
 * @param threads that render
 * @param minutesLimit after which the network's training stops early and says so
 * @param progress receives lines for a person
 */
public record TrainSettings(
    Path output,
    String version,
    long seed,
    int patients,
    int photosPerPatient,
    int epochs,
    int headPatients,
    int headPhotos,
    int interviews,
    int threads,
    int minutesLimit,
    Consumer<String> progress) {

  /** What the shipped model was made with. */
  public static TrainSettings standard(Path output, Consumer<String> progress) {
    return new TrainSettings(
        output, "0.1.0", 20261101, 8000, 2, 6, 2500, 6, 20_000, 2, 150, progress);
  }

  /** A run of seconds that shows that every part works, and learns next to nothing. */
  public static TrainSettings tiny(Path output, Consumer<String> progress) {
    return new TrainSettings(output, "0.0.1", 7, 40, 1, 1, 60, 2, 600, 2, 5, progress);
  }
}
