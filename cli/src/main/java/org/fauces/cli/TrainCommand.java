package org.fauces.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.ai.training.Progress;
import org.fauces.ai.training.TrainModel;
import org.fauces.ai.training.TrainSettings;
import org.fauces.ai.training.TrainingPlan;
import org.fauces.ai.training.TrainingReport;
import org.fauces.ai.training.TrainingStopped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the network on simulated patients and writes a model folder.",
      "What it learns is about simulated throats only."
    })
final class TrainCommand implements Callable<Integer> {
  @Option(
      names = {"--out", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the model is written.")
  private Path output;

  @Option(
      names = "--tiny",
      description =
          "Seconds instead of hours: shows that every part works, learns next to nothing.")
  private boolean tiny;

  @Override
  public Integer call() {
    Console console = Console.standard();
    var plan = tiny ? TrainingPlan.tiny() : TrainingPlan.standard();
    var settings =
        TrainSettings.simulated(
            output, TrainSettings.SHIPPED_SEED, plan, Progress.plain(console::line));
    TrainingReport report = train(settings);
    console.line(
        "Model %s with %d parameters from %d photos of %d simulated patients: %d CPU seconds, %d seconds."
            .formatted(
                report.version(),
                report.parameters(),
                report.photos(),
                report.patients(),
                report.totalCpuSeconds(),
                report.totalWallSeconds()));
    return 0;
  }

  private static TrainingReport train(TrainSettings settings) {
    try {
      return TrainModel.run(settings);
    } catch (TrainingStopped e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }
}
