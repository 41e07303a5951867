package org.fauces.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fauces.audit.format.Evidence;
import org.fauces.audit.format.ExportWriter;
import org.fauces.audit.format.ExportedTrail;
import org.fauces.audit.format.Trail;
import org.fauces.audit.format.TrailVerification;
import org.fauces.audit.format.Verdict;
import org.fauces.bench.seed.TrailSeed;
import org.fauces.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long it takes to verify an audit trail, from the database and from an export. The database is
 * the product's own, without its server.
 */
@Command(name = "AuditVerifyBench", mixinStandardHelpOptions = true)
final class AuditVerifyBench implements Callable<Integer> {
  @Option(
      names = "--home",
      required = true,
      paramLabel = "FOLDER",
      description = "A home for this benchmark only; made when missing, used again when there.")
  private Path home;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Added to the database's port (default: ${DEFAULT-VALUE}).")
  private int portOffset = 500;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Events in the trail (default: ${DEFAULT-VALUE}).")
  private int events = 1_000_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each is verified (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  private final Console console = Console.standard();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AuditVerifyBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try (var seed = TrailSeed.open(home, portOffset)) {
      console.line(timed("Wrote and sealed " + events + " events", () -> seed.fill(events)));
      var export = home.resolve("trail.jsonl");
      console.line(timed("Exported them", () -> export(seed.trail(), export)));
      for (int i = 0; i < rounds; i++) {
        console.line(timed("Verified the database", () -> verify(seed.trail(), seed.evidence())));
        var exported = new ExportedTrail(export);
        console.line(timed("Verified the export", () -> verify(exported, seed.evidence())));
      }
    }
    return 0;
  }

  private static String timed(String what, Supplier<String> work) {
    long start = System.nanoTime();
    var result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(Locale.ROOT, "%s in %.1f s. %s", what, seconds, result);
  }

  private static String export(Trail trail, Path file) {
    try (var out = Files.newBufferedWriter(file)) {
      return ExportWriter.write(trail, out) + " lines.";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String verify(Trail trail, Evidence evidence) {
    var report = TrailVerification.verify(trail, evidence);
    if (report.verdict() != Verdict.SOUND) {
      throw new IllegalStateException(String.join("\n", List.copyOf(report.lines())));
    }
    return report.counted();
  }
}
