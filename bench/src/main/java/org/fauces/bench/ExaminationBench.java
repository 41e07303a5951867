package org.fauces.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.TrustedKeys;
import org.fauces.ai.PhotoInput;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.bench.measure.ProcessCpu;
import org.fauces.bench.measure.Rounds;
import org.fauces.bench.measure.Workload;
import org.fauces.cli.Console;
import org.fauces.examination.format.PhotoDecoder;
import org.fauces.examination.format.PhotoIntake;
import org.fauces.examination.format.RebuiltPhoto;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * What decoding and judging the twelve photos of an examination costs, without server and database:
 * for one patient, for eight at once who share a model, and for as many as there are cores with a
 * model each, which is the most that the cores can do. Two known pieces of work are measured in the
 * same rounds, so that the figure can be read for another core: decoding the same photos by the
 * Java runtime alone, and multiplying matrices.
 */
@Command(name = "ExaminationBench", mixinStandardHelpOptions = true)
final class ExaminationBench implements Callable<Integer> {
  private static final int PHOTOS = 12;
  private static final int PATIENTS = 8;
  private static final int EXAMINATIONS = 8;
  private static final int MULTIPLICATIONS = 20;
  private static final int ANALYSED_EDGE_PX = 1024; // as the product decodes for the network
  private static final int MATRIX_SIDE = 1024;

  /** The core that the goal of 350 ms names: pixels a CPU second decodes, and operations. */
  private static final double GOAL_CORE_PIXELS = 147 * 1280 * 960;

  private static final double GOAL_CORE_OPERATIONS = 89e9;

  private static final String ONE = "one patient";
  private static final String EIGHT = PATIENTS + " patients at once";
  private static final String EACH = "every core its own";
  private static final String DECODING = "decoding alone";
  private static final String MULTIPLYING = "multiplying";

  @Mixin RoundOptions options;
  @Mixin SimulatedPhotos photos;

  private final Console console = Console.standard();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ExaminationBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var jpegs = photos.jpegs(PHOTOS);
    var rebuilt = jpegs.stream().map(PhotoIntake::rebuild).toList();
    console.line(PHOTOS + " photos of " + SimulatedPhotos.meanBytes(jpegs) + " bytes on average.");
    var models = Path.of(System.getProperty("fauces.install"), "model");
    int cores = Runtime.getRuntime().availableProcessors();
    var threads = Executors.newFixedThreadPool(PATIENTS);
    var own = new ArrayList<DiagnosticModel>();
    for (int core = 0; core < cores; core++) {
      own.add(load(models, 1));
    }
    try (var model = load(models, cores)) {
      var matrix = Nd4j.rand(MATRIX_SIDE, MATRIX_SIDE);
      var product = Nd4j.createUninitialized(MATRIX_SIDE, MATRIX_SIDE);
      measure(
          List.of(
              workload(ONE, EXAMINATIONS, () -> analyse(model, rebuilt)),
              workload(
                  EIGHT, 2, () -> together(threads, Collections.nCopies(PATIENTS, model), rebuilt)),
              workload(EACH, EXAMINATIONS, () -> together(threads, own, rebuilt)),
              workload(DECODING, EXAMINATIONS, () -> jpegs.stream().map(Jpeg::decode).toList()),
              workload(MULTIPLYING, MULTIPLICATIONS, () -> multiply(matrix, product))),
          pixels(jpegs));
    } finally {
      threads.shutdownNow();
      own.forEach(DiagnosticModel::close);
    }
    return 0;
  }

  private static DiagnosticModel load(Path models, int graphs) {
    return DiagnosticModel.load(
        models.resolve(DiagnosticModel.FILE), TrustedKeys.in(models), graphs);
  }

  private void measure(List<Workload> workloads, long pixels) throws Exception {
    var report = new Rounds(ProcessCpu.own(), workloads).run(options.warmUp, options.rounds);
    report.print(console);
    int cores = Runtime.getRuntime().availableProcessors();
    report.printThroughput(console, EIGHT, EACH, (double) PATIENTS / cores);
    report.printThroughput(console, EIGHT, ONE, (double) PATIENTS / cores);
    String there = "ms on the core of the goal";
    double decoding = 1000 * pixels / GOAL_CORE_PIXELS;
    report.printCpuElsewhere(console, ONE, DECODING, decoding, there);
    double multiplying = 1000 * 2 * Math.pow(MATRIX_SIDE, 3) / GOAL_CORE_OPERATIONS;
    report.printCpuElsewhere(console, ONE, MULTIPLYING, multiplying, there);
  }

  private Workload workload(String name, int operations, Callable<?> operation) {
    return new Workload(
        name, ProcessCpu.own(), options.operations(operations), () -> {}, operation);
  }

  private static INDArray multiply(INDArray matrix, INDArray product) {
    return matrix.mmuli(matrix, product);
  }

  private static long pixels(List<byte[]> jpegs) {
    return jpegs.stream()
        .map(Jpeg::decode)
        .mapToLong(picture -> (long) picture.getWidth() * picture.getHeight())
        .sum();
  }

  /** One patient for each of the models, all at the same time. */
  private static List<CaseFinding> together(
      ExecutorService threads, List<DiagnosticModel> models, List<RebuiltPhoto> photos)
      throws Exception {
    var analyses =
        models.stream().map(model -> (Callable<CaseFinding>) () -> analyse(model, photos)).toList();
    var findings = new ArrayList<CaseFinding>();
    for (var done : threads.invokeAll(analyses)) {
      findings.add(done.get());
    }
    return findings;
  }

  private static CaseFinding analyse(DiagnosticModel model, List<RebuiltPhoto> photos) {
    var pictures =
        IntStream.range(0, photos.size())
            .mapToObj(number -> picture(number, photos.get(number)))
            .toList();
    return model.analyse(
        new CaseInput(pictures, Map.of("age_years", 40.0, "onset_h", 20.0), Map.of()));
  }

  /** Decoded when the network asks for it, as in the product. */
  private static PhotoInput picture(int number, RebuiltPhoto photo) {
    return new PhotoInput(
        String.valueOf(number),
        () ->
            PhotoDecoder.decode(
                photo.bytes(), photo.format(), photo.orientation(), ANALYSED_EDGE_PX));
  }
}
