package org.fauces.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.PhotoInput;
import org.fauces.ai.TrustedKeys;
import org.fauces.bench.measure.ProcessCpu;
import org.fauces.bench.measure.Rounds;
import org.fauces.bench.measure.Workload;
import org.fauces.bench.product.Api;
import org.fauces.bench.product.Examinations;
import org.fauces.bench.product.Product;
import org.fauces.bench.product.Staff;
import org.fauces.cli.Console;
import org.fauces.examination.format.PhotoDecoder;
import org.fauces.examination.format.PhotoIntake;
import org.fauces.examination.format.RebuiltPhoto;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * What an analysis of twelve photos costs over HTTPS, from the request to the answer with its rows
 * committed, against the network alone on the same photos: once with the pictures decoded before,
 * once decoding them each time.
 */
@Command(name = "DiagnosisBench", mixinStandardHelpOptions = true)
final class DiagnosisBench implements Callable<Integer> {
  private static final int PHOTOS = 12;
  private static final int ANALYSES = 5;
  private static final int ANALYSED_EDGE_PX = 1024; // as the product decodes for the network
  private static final String SUBJECT = "analysis end to end";
  private static final String NETWORK = "network alone";
  private static final String WITH_DECODING = "decoding and network";

  @Mixin BenchOptions options;
  @Mixin SimulatedPhotos photos;

  private final Console console = Console.standard();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new DiagnosisBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var jpegs = photos.jpegs(PHOTOS);
    console.line(PHOTOS + " photos of " + SimulatedPhotos.meanBytes(jpegs) + " bytes on average.");
    var models = Path.of(System.getProperty("fauces.install"), "model");
    try (var model = open(models);
        var product = options.start(console)) {
      product.staff().setUp();
      var physician = product.staff().physicianAt(Staff.UNFILLED);
      var workloads =
          List.of(
              endToEnd(product, physician, jpegs),
              withDecoding(model, jpegs),
              network(model, jpegs));
      var report =
          new Rounds(product.cpuOfEverything(), workloads).run(options.warmUp, options.rounds);
      report.print(console);
      report.printRatio(console, SUBJECT, NETWORK);
      report.printRatio(console, SUBJECT, WITH_DECODING);
    }
    return 0;
  }

  private Workload endToEnd(Product product, Api physician, List<byte[]> jpegs) {
    var examinations = new Examinations(physician);
    var examination = examinations.open();
    jpegs.forEach(jpeg -> examinations.addPhoto(examination, jpeg));
    examinations.answerForms(examination);
    return new Workload(
        SUBJECT,
        product.cpu(),
        options.operations(ANALYSES),
        physician::refresh,
        () -> examinations.analyse(examination).getJsonArray("results").getJsonObject(0));
  }

  private static DiagnosticModel open(Path models) {
    return DiagnosticModel.load(models.resolve(DiagnosticModel.FILE), TrustedKeys.in(models), 1);
  }

  private Workload network(DiagnosticModel model, List<byte[]> jpegs) {
    var input = input(rebuilt(jpegs));
    return reference(NETWORK, () -> model.analyse(input));
  }

  private Workload withDecoding(DiagnosticModel model, List<byte[]> jpegs) {
    var photos = rebuilt(jpegs);
    return reference(WITH_DECODING, () -> model.analyse(input(photos)));
  }

  private Workload reference(String name, Callable<?> operation) {
    return new Workload(name, ProcessCpu.own(), options.operations(ANALYSES), () -> {}, operation);
  }

  /** The photos as the product keeps them. */
  private static List<RebuiltPhoto> rebuilt(List<byte[]> jpegs) {
    return jpegs.stream().map(PhotoIntake::rebuild).toList();
  }

  private static CaseInput input(List<RebuiltPhoto> photos) {
    var pictures =
        IntStream.range(0, photos.size())
            .mapToObj(number -> picture(number, photos.get(number)))
            .toList();
    return new CaseInput(pictures, Map.of("age_years", 40.0, "onset_h", 20.0), Map.of());
  }

  private static PhotoInput picture(int number, RebuiltPhoto photo) {
    var image =
        PhotoDecoder.decode(photo.bytes(), photo.format(), photo.orientation(), ANALYSED_EDGE_PX);
    return new PhotoInput(String.valueOf(number), () -> image);
  }
}
