package org.fauces.ai.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.util.Map;
import org.fauces.ai.internal.ModelJson;
import org.junit.jupiter.api.Test;

class ReferenceDistributionTest {
  @Test
  void aMissingAnswerIsAPartOfTheReference() {
    var reference =
        new ReferenceDistribution.Builder()
            .addInterview(Map.of("cough", 1.0, "age_years", 8.0))
            .addInterview(Map.of("age_years", 40.0))
            .build();
    assertThat(reference.variables()).containsOnlyKeys("cough", "age_years");
    assertThat(reference.variables().get("cough").shares()).containsExactly(0.0, 0.5, 0.0, 0.5);
  }

  @Test
  void photosAreCountedByThemselves() {
    var reference =
        new ReferenceDistribution.Builder()
            .addInterview(Map.of("cough", 1.0))
            .addPhoto(PhotoStatistics.of(plain(new Color(150, 70, 70), 64)))
            .addPhoto(PhotoStatistics.of(plain(new Color(120, 70, 70), 64)))
            .build();
    assertThat(reference.variables().get("photo.luminance").count()).isEqualTo(2);
    assertThat(reference.variables().get("cough").count()).isEqualTo(1);
  }

  @Test
  void aReferenceOfNothingIsNone() {
    assertThatThrownBy(() -> new ReferenceDistribution.Builder().build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatAModelFileHoldsIsReadBackAsItWas() throws Exception {
    var reference =
        new ReferenceDistribution.Builder().addInterview(Map.of("temp_max_c", 38.5)).build();
    var file = Files.createTempFile("reference", ".json");
    try {
      Files.write(file, ModelJson.write(reference));
      assertThat(ModelJson.readBeside(file, ReferenceDistribution.class)).isEqualTo(reference);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void statisticsAreThoseOfThePicture() {
    var statistics = PhotoStatistics.of(plain(new Color(200, 100, 50), 300));
    assertThat(statistics.luminance()).isCloseTo(124.2, within(0.1));
    assertThat(statistics.redToGreen()).isCloseTo(200 / 101.0, within(1e-9));
    assertThat(statistics.blueToGreen()).isCloseTo(50 / 101.0, within(1e-9));
    assertThat(statistics.saturation()).isCloseTo(0.75, within(1e-9));
    assertThat(statistics.contrast()).isCloseTo(0, within(1e-9));
    assertThat(statistics.sharpness()).isCloseTo(0, within(1e-9));
  }

  @Test
  void theSizeOfThePictureMattersLittle() {
    var small = PhotoStatistics.of(striped(256));
    var large = PhotoStatistics.of(striped(1024));
    assertThat(small.sharpness()).isGreaterThan(0);
    assertThat(large.sharpness()).isCloseTo(small.sharpness(), within(0.02));
    assertThat(large.contrast()).isCloseTo(small.contrast(), within(0.02));
  }

  @Test
  void aBlackPictureAndATinyOneHaveStatistics() {
    assertThat(PhotoStatistics.of(plain(Color.BLACK, 1)).values().values())
        .allSatisfy(value -> assertThat(value).isFinite());
  }

  private static BufferedImage plain(Color color, int side) {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setColor(color);
    canvas.fillRect(0, 0, side, side);
    canvas.dispose();
    return image;
  }

  /** Sixteen broad stripes, whatever the size. */
  private static BufferedImage striped(int side) {
    var image = plain(Color.DARK_GRAY, side);
    var canvas = image.createGraphics();
    canvas.setColor(Color.LIGHT_GRAY);
    for (int i = 0; i < 16; i += 2) {
      canvas.fillRect(i * side / 16, 0, side / 16, side);
    }
    canvas.dispose();
    return image;
  }
}
