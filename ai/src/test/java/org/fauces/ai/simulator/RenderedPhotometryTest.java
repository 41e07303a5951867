package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fauces.ai.PhotoQuality;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Usable simulated photos beside the 10th and 90th percentile of 215 public photographs of normal
 * throats: the median lies in between, as do most photos.
 */
class RenderedPhotometryTest {
  private static final int PHOTOS = 60;
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

  private static void within(
      double p10, double p90, double share, ToDoubleFunction<Photometry> measure) {
    double[] values = photos.stream().mapToDouble(measure).sorted().toArray();
    assertThat(values[PHOTOS / 2]).as("median").isBetween(p10, p90);
    long inside = Arrays.stream(values).filter(v -> v >= p10 && v <= p90).count();
    assertThat((double) inside / PHOTOS).as("share inside").isGreaterThanOrEqualTo(share);
  }

  @Test
  void coloursAreThoseOfThroats() {
    within(101, 192, .7, Photometry::red);
    within(38, 102, .7, Photometry::green);
    within(38, 100, .7, Photometry::blue);
    within(1.68, 3.12, .65, Photometry::redOverGreen);
    within(.75, 1.22, .7, Photometry::blueOverGreen);
    within(.43, .71, .65, Photometry::saturation);
    within(78, 141, .7, Photometry::luminance);
  }

  @Test
  void sharpnessIsThatOfThroats() {
    within(35, 219, .55, Photometry::laplacianVariance);
  }

  @Test
  void glossIsThatOfThroats() {
    within(6, 80, .5, Photometry::specularBlobs);
    within(.04, .56, .45, Photometry::specularAreaPercent);
    within(.4, 1.2, .6, Photometry::blobDiameterPercent);
    within(0, 3.8, .9, Photometry::clippedPercent);
  }
}
