package org.fauces.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.ai.GateParameters;
import org.fauces.ai.gate.GateFigures;
import org.fauces.ai.gate.GateTraining;
import org.fauces.ai.internal.ModelJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate-gate",
    mixinStandardHelpOptions = true,
    description = {
      "Judges simulated photos of known quality with the quality gate and prints the figures,",
      "as rendered and as other cameras would have taken them."
    })
final class EvaluateGateCommand implements Callable<Integer> {
  private static final int MOST_PHOTOS = 10_000;
  private static final int LEAST_TO_FIT = 20;

  @Spec private CommandSpec command;

  @Option(
      names = "--photos",
      paramLabel = "N",
      description = "Photos of each class (default: ${DEFAULT-VALUE}).")
  private int photos = 300;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed takes the same photos (default: ${DEFAULT-VALUE}).")
  private long seed = 2;

  @Option(
      names = "--fit",
      paramLabel = "FILE",
      description = {
        "Fit the gate's learned part anew before, write it to this file and judge with it;",
        "the product reads ai/src/main/resources/org/fauces/ai/gate.json."
      })
  private Path fit;

  @Option(
      names = "--fit-photos",
      paramLabel = "N",
      description = "Photos of each class to fit on (default: ${DEFAULT-VALUE}).")
  private int fitPhotos = 400;

  @Option(
      names = "--fit-seed",
      paramLabel = "N",
      description = "Seed of the photos to fit on (default: ${DEFAULT-VALUE}).")
  private long fitSeed = 1;

  @Override
  public Integer call() {
    within("--photos", photos, 1);
    within("--fit-photos", fitPhotos, LEAST_TO_FIT);
    Console console = Console.standard();
    var figures =
        fit == null
            ? GateFigures.measure(seed, photos, console::line)
            : GateFigures.measure(fitted(console), seed, photos, console::line);
    console.line("Quality gate on simulated photos, share of each class that got its verdict:");
    console.line("");
    figures.markdown().lines().forEach(console::line);
    return 0;
  }

  private void within(String option, int value, int least) {
    if (value < least || value > MOST_PHOTOS) {
      throw new ParameterException(
          command.commandLine(),
          option + " must lie between " + least + " and " + MOST_PHOTOS + ".");
    }
  }

  private GateParameters fitted(Console console) {
    var parameters = GateTraining.fit(fitSeed, fitPhotos, console::line);
    try {
      Files.write(fit, ModelJson.write(parameters));
    } catch (IOException e) {
      throw new CommandFailure("The file " + fit + " cannot be written.", e);
    }
    return parameters;
  }
}
