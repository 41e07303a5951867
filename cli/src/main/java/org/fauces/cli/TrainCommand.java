package org.fauces.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.ai.training.TrainModel;
import org.fauces.ai.training.TrainSettings;
import org.fauces.ai.training.TrainingReport;
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
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the model is written.")
  private Path output;

  @Option(
      names = "--tiny",
      description =
          "Seconds instead of an hour: shows that every part works, learns next to nothing.")
  private boolean tiny;

  @Override
  public Integer call() {
    Console console = Console.standard();
    TrainingReport report =
        TrainModel.run(
            tiny
                ? TrainSettings.tiny(output, console::line)
                : TrainSettings.standard(output, console::line));
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
}
