package org.fauces.bench;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.simulator.SimulatedPhoto;
import picocli.CommandLine.Option;

/** The same simulated photos in every run. */
final class SimulatedPhotos {
  private static final long SEED = 12;
  private static final int NOISE = 9; // grey levels between the extremes of a small sensor's noise
  private static final float QUALITY = 0.95f;

  @Option(
      names = "--photo-edge",
      paramLabel = "PX",
      description =
          "Enlarge the photos to this longer edge, with a sensor's noise; 0: as rendered"
              + " (default: ${DEFAULT-VALUE}).")
  int edgePx;

  List<byte[]> jpegs(int count) {
    var patient = SimulatedPatients.reference(SEED, "bench").patient(0, Condition.values()[0]);
    var rendered = SimulatedBurst.of(patient, count).photos().stream().map(SimulatedPhoto::jpeg);
    return edgePx == 0 ? rendered.toList() : rendered.map(this::enlarged).toList();
  }

  static long meanBytes(List<byte[]> jpegs) {
    return jpegs.stream().mapToLong(jpeg -> jpeg.length).sum() / jpegs.size();
  }

  private byte[] enlarged(byte[] jpeg) {
    try {
      var small = ImageIO.read(new ByteArrayInputStream(jpeg));
      double scale = (double) edgePx / Math.max(small.getWidth(), small.getHeight());
      int width = (int) Math.round(small.getWidth() * scale);
      int height = (int) Math.round(small.getHeight() * scale);
      var large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      var graphics = large.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(small, 0, 0, width, height, null);
      graphics.dispose();
      return encoded(noisy(large));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage noisy(BufferedImage picture) {
    var random = new SplittableRandom(SEED);
    for (var y = 0; y < picture.getHeight(); y++) {
      for (var x = 0; x < picture.getWidth(); x++) {
        var seen = new Color(picture.getRGB(x, y));
        picture.setRGB(
            x,
            y,
            level(seen.getRed(), random) << 16
                | level(seen.getGreen(), random) << 8
                | level(seen.getBlue(), random));
      }
    }
    return picture;
  }

  private static int level(int seen, SplittableRandom random) {
    return Math.max(0, Math.min(255, seen + random.nextInt(NOISE) - NOISE / 2));
  }

  private static byte[] encoded(BufferedImage picture) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      var settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
