package org.fauces.bench;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fauces.ai.internal.FoldedNetwork;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.internal.PhotoCrop;
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
      float[] pixels = PhotoCrop.pixels(crops, network.inputPx());
      var input = reference.input(pixels);
      double worst =
          Differences.worst(reader.look(pixels, PHOTOS), reference.run(input), channels(folded));
      console.line("Largest difference of an output, relative for the map: " + worst);
      if (!(worst <= TOLERANCE)) {
        console.line("The outputs differ by more than " + TOLERANCE + ": nothing is measured.");
        return 1;
      }
      measure(reader, pixels, reference, input);
    }
    return 0;
  }

  private void measure(PhotoReader reader, float[] pixels, OnnxNetwork reference, FloatBuffer input)
      throws Exception {
    var workloads =
        List.of(
            workload(SUBJECT, () -> reader.look(pixels, PHOTOS)),
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
