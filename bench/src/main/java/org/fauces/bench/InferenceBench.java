package org.fauces.bench;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.fauces.ai.internal.FoldedNetwork;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.internal.PhotoNetwork;
import org.fauces.ai.internal.PhotoReader;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.bench.measure.ProcessCpu;
import org.fauces.bench.measure.Rounds;
import org.fauces.bench.measure.Workload;
import org.fauces.bench.onnx.OnnxExport;
import org.fauces.bench.onnx.OnnxNetwork;
import org.fauces.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What the network alone costs for the twelve photos of an examination, against ONNX Runtime with
 * the same weights on the same pictures, each on one thread. Outputs are compared before anything
 * is measured.
 */
@Command(name = "InferenceBench", mixinStandardHelpOptions = true)
final class InferenceBench implements Callable<Integer> {
  private static final int PHOTOS = 12;
  private static final int EXAMINATIONS = 40;
  private static final double TOLERANCE = 1e-5;
  private static final String MAP = "map";
  private static final String SUBJECT = "network as served";
  private static final String REFERENCE = "ONNX Runtime";

  @Mixin RoundOptions options;
  @Mixin SimulatedPhotos photos;

  @Option(
      names = "--onnx",
      paramLabel = "FILE",
      description = "Also write the network there, as ONNX Runtime reads it.")
  Path onnx;

  private final Console console = Console.standard();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new InferenceBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var network = OpenModel.read(Path.of(System.getProperty("fauces.install"), "model")).network();
    var folded = network.folded();
    var crops = crops();
    byte[] exported = OnnxExport.write(folded, network.inputPx(), outputs(folded));
    if (onnx != null) {
      Files.write(onnx, exported);
    }
    try (var reference = new OnnxNetwork(exported, network.inputPx())) {
      var reader = new PhotoReader(folded, network.inputPx());
      var input = reference.input(PhotoCrop.pixels(crops, network.inputPx()));
      var batches = batches(crops, network.inputPx());
      double worst =
          Differences.worst(look(reader, batches), reference.run(input), channels(folded));
      console.line("Largest difference of an output, relative for the map: " + worst);
      if (!(worst <= TOLERANCE)) {
        console.line("The outputs differ by more than " + TOLERANCE + ": nothing is measured.");
        return 1;
      }
      measure(reader, batches, reference, input);
    }
    return 0;
  }

  private void measure(
      PhotoReader reader, List<float[]> batches, OnnxNetwork reference, FloatBuffer input)
      throws Exception {
    var workloads =
        List.of(
            workload(SUBJECT, () -> look(reader, batches)),
            workload(REFERENCE, () -> reference.run(input)));
    var report = new Rounds(ProcessCpu.own(), workloads).run(options.warmUp, options.rounds);
    report.print(console);
    report.printRatio(console, SUBJECT, REFERENCE);
  }

  private Workload workload(String name, Callable<?> operation) {
    return new Workload(
        name, ProcessCpu.own(), options.operations(EXAMINATIONS), () -> {}, operation);
  }

  private List<PhotoCrop> crops() {
    return photos.jpegs(PHOTOS).stream().map(Jpeg::decode).map(PhotoCrop::of).toList();
  }

  /** As the product splits a burst. */
  private static List<float[]> batches(List<PhotoCrop> crops, int inputPx) {
    return IntStream.iterate(
            0, from -> from < crops.size(), from -> from + PhotoReader.PHOTOS_AT_ONCE)
        .mapToObj(
            from -> crops.subList(from, Math.min(crops.size(), from + PhotoReader.PHOTOS_AT_ONCE)))
        .map(batch -> PhotoCrop.pixels(batch, inputPx))
        .toList();
  }

  private static List<PhotoNetwork.Look> look(PhotoReader reader, List<float[]> batches) {
    var looks = new ArrayList<PhotoNetwork.Look>();
    for (int batch = 0; batch < batches.size(); batch++) {
      int left = PHOTOS - batch * PhotoReader.PHOTOS_AT_ONCE;
      looks.addAll(reader.look(batches.get(batch), Math.min(PhotoReader.PHOTOS_AT_ONCE, left)));
    }
    return looks;
  }

  private static int channels(FoldedNetwork network) {
    return network.steps().stream()
        .filter(FoldedNetwork.Dense.class::isInstance)
        .map(FoldedNetwork.Dense.class::cast)
        .findFirst()
        .orElseThrow()
        .weights()
        .length;
  }

  private static List<String> outputs(FoldedNetwork network) {
    var outputs = new ArrayList<>(List.of(MAP));
    for (var step : network.steps()) {
      if (step instanceof FoldedNetwork.Dense) {
        outputs.add(step.name());
      }
    }
    return outputs;
  }
}
