package org.fauces.bench;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fauces.bench.measure.ProcessCpu;
import org.fauces.bench.measure.Rounds;
import org.fauces.bench.measure.Workload;
import org.fauces.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * How long a photo waits for its acknowledgement, against writing and forcing the same bytes to the
 * same disk: what decoding, rebuilding, sealing, committing, auditing and HTTPS add.
 */
@Command(name = "PhotoAckBench", mixinStandardHelpOptions = true)
final class PhotoAckBench implements Callable<Integer> {
  private static final int DIFFERENT_PHOTOS = 12;
  private static final String REFERENCE = "write and fsync";

  @Mixin BenchOptions options;
  @Mixin SimulatedPhotos photos;

  private final Console console = Console.standard();
  private int next;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PhotoAckBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var jpegs = photos.jpegs(DIFFERENT_PHOTOS);
    console.line("Photos of " + SimulatedPhotos.meanBytes(jpegs) + " bytes on average.");
    try (var product = options.start(console)) {
      product.staff().setUp();
      var scratch = Files.createTempDirectory(product.home().root(), "bench-");
      var workloads =
          List.of(
              new PhotoUploads(product, jpegs).workload(options.operations(PhotoUploads.IN_A_SLOT)),
              write(scratch, jpegs));
      var report =
          new Rounds(product.cpuOfEverything(), workloads).run(options.warmUp, options.rounds);
      clear(scratch);
      Files.delete(scratch);
      report.print(console);
      report.printRatio(console, PhotoUploads.NAME, REFERENCE);
    }
    return 0;
  }

  private Workload write(Path scratch, List<byte[]> jpegs) {
    return new Workload(
        REFERENCE,
        ProcessCpu.own(),
        options.operations(PhotoUploads.IN_A_SLOT),
        () -> clear(scratch),
        () -> {
          write(scratch.resolve(UUID.randomUUID().toString()), next(jpegs));
          return null;
        });
  }

  private byte[] next(List<byte[]> jpegs) {
    return jpegs.get(next++ % jpegs.size());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void clear(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
