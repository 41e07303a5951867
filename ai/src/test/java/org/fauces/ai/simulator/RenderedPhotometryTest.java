package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fauces.ai.PhotoQuality;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Usable simulated photos beside the 10th and 90th percentile of 215 public photographs of normal
 * throats: the median lies in between, as do most photos.
 */
class RenderedPhotometryTest {
  private static final int PHOTOS = 60;
  private static final List<String> TABLE =
      new ArrayList<>(
          List.of("| simulated | published | p10 | p50 | p90 |", "|---|---|---|---|---|"));
  private static List<Photometry> photos;

  @BeforeAll
  static void measure() {
    var cohort = SimulatedPatients.reference(77, "photometry");
    photos =
        IntStream.range(0, 2 * PHOTOS)
            .mapToObj(i -> new ThroatRenderer(cohort.patient(i)))
            .filter(renderer -> renderer.shot(0).quality() == PhotoQuality.OK)
            .limit(PHOTOS)
            .map(RenderedPhotometryTest::developed)
            .toList();
    assertThat(photos).hasSize(PHOTOS);
  }

  private static Photometry developed(ThroatRenderer renderer) {
    double quality = renderer.shot(0).jpegQuality();
    return Photometry.of(Jpeg.decode(Jpeg.encode(renderer.render(0), quality)));
  }

  /** For docs/simulator-photos.md. */
  @AfterAll
  static void writeTable() throws IOException {
    Files.write(Path.of("target", "photometry.md"), TABLE);
  }

  private static void within(
      String name, double p10, double p90, double share, ToDoubleFunction<Photometry> measure) {
    double[] values = photos.stream().mapToDouble(measure).sorted().toArray();
    TABLE.add(
        String.format(
            Locale.ROOT,
            "| %s | %s to %s | %.3g | %.3g | %.3g |",
            name,
            p10,
            p90,
            values[PHOTOS / 10],
            values[PHOTOS / 2],
            values[PHOTOS * 9 / 10]));
    assertThat(values[PHOTOS / 2]).as("median").isBetween(p10, p90);
    long inside = Arrays.stream(values).filter(v -> v >= p10 && v <= p90).count();
    assertThat((double) inside / PHOTOS).as("share inside").isGreaterThanOrEqualTo(share);
  }

  @Test
  void coloursAreThoseOfThroats() {
    within("red", 101, 192, .7, Photometry::red);
    within("green", 38, 102, .7, Photometry::green);
    within("blue", 38, 100, .7, Photometry::blue);
    within("red / green", 1.68, 3.12, .65, Photometry::redOverGreen);
    within("blue / green", .75, 1.22, .7, Photometry::blueOverGreen);
    within("saturation", .43, .71, .65, Photometry::saturation);
    within("luminance", 78, 141, .7, Photometry::luminance);
  }

  @Test
  void sharpnessIsThatOfThroats() {
    within("Laplacian variance at 256 px", 35, 219, .55, Photometry::laplacianVariance);
  }

  @Test
  void glossIsThatOfThroats() {
    within("specular blobs", 6, 80, .5, Photometry::specularBlobs);
    within("specular area %", .04, .56, .45, Photometry::specularAreaPercent);
    within("blob diameter, % of the width", .4, 1.2, .6, Photometry::blobDiameterPercent);
    within("clipped pixels %", 0, 3.8, .9, Photometry::clippedPercent);
  }
}
