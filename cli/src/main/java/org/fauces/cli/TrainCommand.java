package org.fauces.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.ai.ModelUnavailable;
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
      "Trains the network and writes a model folder with a report, training.html.",
      "Without options it trains on simulated patients as the shipped model was trained; what it",
      "then learns is about simulated throats only. An interrupted training goes on when the same",
      "command is given again, and ends with the same model."
    })
final class TrainCommand implements Callable<Integer> {
  private static final String SIMULATED = "simulated";

  @Option(
      names = {"--out", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where the model is written.")
  private Path output;

  @Option(
      names = "--data",
      paramLabel = "simulated|FOLDER",
      description = {
        "Whose photos: simulated patients (default) or a folder with manifest.csv and photos;",
        "docs/training.md describes its columns."
      })
  private String data = SIMULATED;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      description = "A model whose network is trained further.")
  private Path from;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Everything follows from it (default ${DEFAULT-VALUE}, the shipped model's).")
  private long seed = TrainSettings.SHIPPED_SEED;

  @Option(
      names = "--model-version",
      paramLabel = "TEXT",
      description = "Version that the model will state (default ${DEFAULT-VALUE}).")
  private String version = TrainSettings.SHIPPED_VERSION;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Within which it ends; a part that is late is shortened (default: 120).")
  private Integer minutes;

  @Option(
      names = "--work",
      paramLabel = "FOLDER",
      description = {
        "For what is needed until the training is done, about 6 GB for simulated patients",
        "(default: the folder training in that of --out)."
      })
  private Path work;

  @Option(names = "--restart", description = "Throws away what an interrupted training left.")
  private boolean restart;

  @Option(
      names = "--hold-out-site",
      paramLabel = "SITE",
      description =
          "The patients of this site take no part, so that the model can be tested there.")
  private String heldOutSite;

  @Option(
      names = "--skip-bad-rows",
      description = "Leaves out the patients of rows with errors instead of stopping.")
  private boolean skipBadRows;

  @Option(
      names = "--tiny",
      description =
          "Seconds instead of hours: shows that every part works, learns next to nothing.")
  private boolean tiny;

  @Override
  public Integer call() {
    var console = Console.standard();
    var report = train(settings(console));
    console.line(
        "Model %s with %d parameters from %d photos: %d CPU seconds, %d seconds. Report: %s"
            .formatted(
                report.version(),
                report.parameters(),
                report.photos(),
                report.totalCpuSeconds(),
                report.totalWallSeconds(),
                output.resolve(TrainModel.PAGE)));
    return 0;
  }

  private TrainSettings settings(Console console) {
    var plan = tiny ? TrainingPlan.tiny() : TrainingPlan.standard();
    boolean simulated = data.equals(SIMULATED);
    return new TrainSettings(
        output,
        work == null ? output.resolve("training") : work,
        version,
        seed,
        simulated ? null : Path.of(data),
        new HospitalPhotos(),
        skipBadRows,
        heldOutSite,
        from,
        restart,
        minutes == null ? plan : plan.within(60 * minutes),
        Runtime.getRuntime().availableProcessors(),
        progress(console));
  }

  /** The launcher says whether the output is a terminal. */
  private static Progress progress(Console console) {
    return Boolean.getBoolean("fauces.terminal")
        ? Progress.drawn(console::line, console::draw)
        : Progress.plain(console::line);
  }

  private static TrainingReport train(TrainSettings settings) {
    try {
      return TrainModel.run(settings);
    } catch (TrainingStopped | ModelUnavailable e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }
}
