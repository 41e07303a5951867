package org.fauces.ai.training;

import java.nio.file.Path;

/** A training in a process of its own, which a test can kill. */
final class TrainingProcess {
  private TrainingProcess() {}

  /** Writes a model into the folder; each line of progress is one line of the output. */
  public static void main(String[] arguments) {
    var settings =
        TrainSettings.simulated(
            Path.of(arguments[0]), 11, TrainingPlan.tiny(), Progress.plain(System.out::println));
    TrainModel.run(settings);
  }
}
