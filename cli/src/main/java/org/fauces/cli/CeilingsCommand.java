package org.fauces.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fauces.ai.simulator.oracle.CeilingReport;
import org.fauces.ai.simulator.oracle.CeilingSettings;
import org.fauces.ai.simulator.oracle.Ceilings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "ceilings",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well an ideal reader could tell the simulated patients' diseases.",
      "Nothing learned is measured, and nothing that it prints says anything about real throats."
    })
final class CeilingsCommand implements Callable<Integer> {
  /** Parameters that a cohort can have. */
  enum Cohort {
    REFERENCE,
    SHIFTED;

    CeilingSettings settings(long seed, int patients) {
      return this == REFERENCE
          ? CeilingSettings.reference(seed, patients)
          : CeilingSettings.shifted(seed, patients);
    }
  }

  @Option(names = "--patients", description = "How many (default: ${DEFAULT-VALUE}).")
  private int patients = 60_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same patients (default: ${DEFAULT-VALUE}).")
  private long seed = 20261127;

  @Option(names = "--cohort", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Cohort cohort = Cohort.REFERENCE;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the figures for machines, too.")
  private Path json;

  @Override
  public Integer call() {
    if (patients < CeilingSettings.FEWEST_PATIENTS || patients > CeilingSettings.MOST_PATIENTS) {
      throw new CommandFailure(
          "--patients must lie between %d and %d."
              .formatted(CeilingSettings.FEWEST_PATIENTS, CeilingSettings.MOST_PATIENTS));
    }
    var report = Ceilings.measure(cohort.settings(seed, patients));
    if (json != null) {
      write(report);
    }
    var console = Console.standard();
    report.markdown().lines().forEach(console::line);
    if (report.tooEasy()) {
      throw new CommandFailure(
          String.format(
              Locale.ROOT,
              "The simulated throats are too easy: the hard ceiling of the photos for influenza"
                  + " is %.3f, above %.2f.",
              report.hardImage().auroc(),
              CeilingReport.TOO_EASY));
    }
    return 0;
  }

  private void write(CeilingReport report) {
    try {
      Files.writeString(json, CeilingsJson.of(report));
    } catch (IOException e) {
      throw new CommandFailure("The file " + json + " cannot be written.", e);
    }
  }
}
