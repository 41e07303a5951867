package org.fauces.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.ai.training.EvaluateModel;
import org.fauces.ai.training.EvaluateSettings;
import org.fauces.ai.training.EvaluationReport.DiseaseFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures a model on simulated patients that it never saw and writes its model card.",
      "What it measures says nothing about real throats."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "FOLDER",
      description = "The model folder; the figures are written beside the model.")
  private Path model;

  @Option(
      names = "--card",
      required = true,
      paramLabel = "FILE",
      description = "The model card to write.")
  private Path card;

  @Option(names = "--patients", description = "How many (default ${DEFAULT-VALUE}).")
  private int patients = 1000;

  @Option(names = "--photos", description = "Photos of each (default ${DEFAULT-VALUE}).")
  private int photos = 6;

  @Override
  public Integer call() {
    Console console = Console.standard();
    var settings =
        EvaluateSettings.standard(model, card, console::line).withCohort(patients, photos);
    for (DiseaseFigures disease : EvaluateModel.run(settings).diseases()) {
      console.line(
          "%s, simulated AUROC: fused %.3f, photos alone %.3f, interview alone %.3f"
              .formatted(
                  disease.disease(),
                  disease.fused().auroc(),
                  disease.photosAlone().auroc(),
                  disease.interviewAlone().auroc()));
    }
    return 0;
  }
}
