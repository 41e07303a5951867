package org.fauces.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many simulated photos one thread draws and encodes in a second of its CPU time. */
@Command(name = "RenderBench", mixinStandardHelpOptions = true)
final class RenderBench implements Callable<Integer> {
  private static final int PHOTOS_PER_PATIENT = 4;
  private static final int WARM_UP_PATIENTS = 8;

  @Option(
      names = "--patients",
      paramLabel = "N",
      description = "Patients of four photos each (default: ${DEFAULT-VALUE}).")
  private int patients = 40;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new RenderBench()).execute(arguments));
  }

  @Override
  public Integer call() {
    var cohort = SimulatedPatients.reference(5, "bench");
    photograph(cohort, -WARM_UP_PATIENTS, 0);
    var thread = ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadCpuTime();
    long bytes = photograph(cohort, 0, patients);
    double seconds = (thread.getCurrentThreadCpuTime() - before) / 1e9;
    int photos = patients * PHOTOS_PER_PATIENT;
    Console.standard()
        .line(
            "%d simulated photos of %d bytes on average: %.1f per CPU-second on one thread"
                .formatted(photos, bytes / photos, photos / seconds));
    return 0;
  }

  private static long photograph(SimulatedPatients cohort, int from, int to) {
    long bytes = 0;
    for (int i = from; i < to; i++) {
      for (var photo : SimulatedBurst.of(cohort.patient(i), PHOTOS_PER_PATIENT).photos()) {
        bytes += photo.jpeg().length;
      }
    }
    return bytes;
  }
}
