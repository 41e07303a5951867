package org.fauces.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.evaluation.EvaluateModel;
import org.fauces.ai.evaluation.EvaluateSettings;
import org.fauces.ai.evaluation.EvaluationFiles;
import org.fauces.ai.evaluation.EvaluationReport;
import org.fauces.ai.evaluation.FolderCohort;
import org.fauces.ai.evaluation.PhotoRange;
import org.fauces.ai.evaluation.SimulatedCohort;
import org.fauces.ai.evaluation.TestCohort;
import org.fauces.ai.training.data.ManifestRejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures a model on simulated patients that it never saw; what it then measures says nothing about real",
      "throats. With --data on a hospital's own patients.",
      "Fails when a score is better than the simulated photos allow, or when sabotage goes unnoticed."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final Set<String> FIGURES_FOLLOW_FROM =
      Set.of(
          "--simulate",
          "--seed",
          "--photos",
          "--shifted",
          "--nuisances",
          "--heat-maps",
          "--sabotage");

  @Spec private CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "MODEL", description = "The model.")
  private Path model;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = {
        "A hospital's patients instead of simulated ones: a folder with manifest.csv and photos, as for training.",
        "None of them may have taken part in the model's training; hold a site out for that. Photos that the",
        "model's training.json knows are refused."
      })
  private Path data;

  @Option(
      names = "--site",
      paramLabel = "SITE",
      description = "Only the folder's patients of this site.")
  private String site;

  @Option(
      names = "--simulate",
      paramLabel = "PATIENTS",
      description = "Simulated patients (default ${DEFAULT-VALUE}; goals need 5000 or more).")
  private int patients = 1000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed simulates the same patients (default ${DEFAULT-VALUE}).")
  private long seed = EvaluateSettings.SEED;

  @Option(
      names = "--photos",
      paramLabel = "MIN-MAX",
      description = "Photos of each patient (default ${DEFAULT-VALUE}).")
  private String photos = "6-12";

  @Option(
      names = "--shifted",
      paramLabel = "PATIENTS",
      description = "Also a cohort with shifted parameters.")
  private int shifted;

  @Option(
      names = "--nuisances",
      paramLabel = "PATIENTS",
      description = "Also the same patients with each single fault of the camera.")
  private int nuisances;

  @Option(
      names = "--heat-maps",
      paramLabel = "PHOTOS",
      description = "Also whether heat maps point at lesions; a goal needs 500 photos.")
  private int heatMaps;

  @Option(names = "--sabotage", paramLabel = "PATIENTS", description = "Also the sabotage tests.")
  private int sabotage;

  @Option(
      names = "--compare",
      paramLabel = "MODEL",
      description = "Another model, on the same patients.")
  private Path compared;

  @Option(names = "--json", paramLabel = "FILE", description = "The figures for machines.")
  private Path json;

  @Option(names = "--card", paramLabel = "FILE", description = "The model card.")
  private Path card;

  @Option(
      names = "--resume",
      paramLabel = "FOLDER",
      description = "Keeps what was read there, so that a broken run goes on where it was.")
  private Path resume;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that draw and read photos (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    Console console = Console.standard();
    if (data != null && card != null) {
      throw new CommandFailure(
          "A model card shows figures of simulated patients; take --json with --data.");
    }
    EvaluationReport report;
    try {
      var files = new EvaluationFiles(Optional.ofNullable(json), Optional.ofNullable(card), model);
      report = EvaluateModel.run(settings(console));
      files.write(report, command());
    } catch (ModelUnavailable | ManifestRejected | IllegalArgumentException e) {
      throw new CommandFailure(e.getMessage(), e);
    }
    summary(console, report);
    return verdict(report);
  }

  private EvaluateSettings settings(Console console) {
    TestCohort cohort =
        data == null
            ? SimulatedCohort.reference(
                EvaluateSettings.TEST, seed, patients, PhotoRange.parse(photos))
            : FolderCohort.open(data, Optional.ofNullable(site), new HospitalPhotos());
    return new EvaluateSettings(
        model,
        Optional.ofNullable(compared),
        cohort,
        shifted,
        nuisances,
        heatMaps,
        sabotage,
        threads,
        Optional.ofNullable(resume),
        console::line);
  }

  /**
   * What the figures follow from, for the card; where files lie on this machine is not its matter.
   */
  private String command() {
    ParseResult typed = spec.commandLine().getParseResult();
    var options =
        typed.matchedOptions().stream()
            .filter(option -> FIGURES_FOLLOW_FROM.contains(option.longestName()))
            .map(option -> " " + option.longestName() + " " + option.originalStringValues().get(0))
            .collect(Collectors.joining());
    return "./fauces evaluate --model MODEL" + options;
  }

  private static void summary(Console console, EvaluationReport report) {
    String kind = report.main().simulated() ? "simulated AUROC" : "AUROC";
    report
        .main()
        .diseases()
        .forEach(
            (disease, figures) ->
                console.line(
                    String.format(
                        Locale.ROOT,
                        "%s, %s: fused %.3f, photos alone %.3f, interview alone %.3f;"
                            + " calibration error %.3f",
                        disease,
                        kind,
                        figures.auroc().fused(),
                        figures.auroc().photos(),
                        figures.auroc().interview(),
                        figures.ece())));
    report
        .goals()
        .forEach(goal -> console.line("Goal, simulated: " + goal.name() + ": " + goal.verdict()));
  }

  private static int verdict(EvaluationReport report) {
    List<String> found =
        report.sabotage().stream()
            .filter(result -> !result.passed())
            .map(r -> r.sabotage() + ": expected " + r.expected() + ", measured " + r.measured())
            .toList();
    if (!report.alarms().isEmpty()) {
      throw new CommandFailure("Leak alarm. " + String.join(" ", report.alarms()));
    }
    if (!found.isEmpty()) {
      throw new CommandFailure("Sabotage found something. " + String.join("; ", found) + ".");
    }
    return 0;
  }
}
