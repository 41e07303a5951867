package org.fauces.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fauces.bench.measure.Rounds;
import org.fauces.bench.measure.Workload;
import org.fauces.bench.product.Product;
import org.fauces.bench.product.ServerProfile;
import org.fauces.bench.seed.AuditReplay;
import org.fauces.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * What recording costs of the CPU time of a photo's acknowledgement. Nothing switches the recording
 * off, so that its two parts are measured apart: the server's by samples of its threads, and the
 * database's by writing the same rows in transactions of their own, which a photo's event never
 * has. What the database does for sealing is in neither: the sealer's rows are written beside the
 * photos and cannot be told apart from theirs in the CPU time of one process.
 */
@Command(name = "AuditCostBench", mixinStandardHelpOptions = true)
final class AuditCostBench implements Callable<Integer> {
  private static final int DIFFERENT_PHOTOS = 12;
  private static final String RECORDING = "the rows of its event, committed apart";

  @Mixin BenchOptions options;
  @Mixin SimulatedPhotos photos;

  private final Console console = Console.standard();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AuditCostBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var jpegs = photos.jpegs(DIFFERENT_PHOTOS);
    try (var product = options.start(console);
        var replay = new AuditReplay(product)) {
      product.staff().setUp();
      var uploads = new PhotoUploads(product, jpegs);
      var workloads =
          List.of(
              uploads.workload(options.operations(PhotoUploads.IN_A_SLOT)),
              record(product, replay));
      var rounds = new Rounds(product.cpuOfEverything(), workloads);
      rounds.run(options.warmUp, 0);
      var profile = ServerProfile.start(product.serverPid());
      var report = rounds.run(0, options.rounds);
      report.print(console);
      report.printRatio(console, RECORDING, PhotoUploads.NAME);
      printShare(profile);
    }
    return 0;
  }

  private void printShare(ServerProfile profile) throws Exception {
    Path recording = profile.stop();
    var share = ServerProfile.share(recording, "org.fauces.audit.");
    Files.delete(recording);
    console.line(
        String.format(
            Locale.ROOT,
            "Recording and sealing in the server: %.2f %% of %d samples; add the ratio of CPU"
                + " above. What the database does for sealing is not in it.",
            100.0 * share.matching() / share.all(),
            share.all()));
  }

  // only the database's own time: the server's part is in the samples
  private Workload record(Product product, AuditReplay replay) {
    return new Workload(
        RECORDING,
        product.databaseCpu(),
        10 * options.operations(PhotoUploads.IN_A_SLOT), // far above the kernel's ticks
        () -> {},
        () -> {
          replay.record();
          return null;
        });
  }
}
