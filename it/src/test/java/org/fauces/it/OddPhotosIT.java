package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.OddPhotos;
import org.fauces.it.support.Pixels;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos of four inks and photos that lie on their side are taken, and come out right. */
@ExtendWith(Installation.class)
class OddPhotosIT {
  private static final int LIES_ON_ITS_LEFT = 6;

  private final Hospital hospital;

  OddPhotosIT(Hospital hospital) {
    this.hospital = hospital;
  }

  @ParameterizedTest
  @ValueSource(strings = {"CMYK", "YCCK"})
  void aPhotoOfFourInksComesOutInItsColours(String kind) {
    var visit = Visit.opened(hospital);
    var id = UUID.randomUUID();
    var sent = kind.equals("CMYK") ? OddPhotos.cmyk() : OddPhotos.ycck();

    visit.upload(hospital.nurse(), id, sent).then().statusCode(201);

    var served = picture(visit, id, "");
    assertThat(Pixels.samples(served))
        .as("pixels as they were taken")
        .isEqualTo(Pixels.samples(sent));
    var seen = image(picture(visit, id, "?size=thumbnail"));
    int right = seen.getWidth() - 3;
    int bottom = seen.getHeight() - 3;
    assertColour(seen, 2, 2, Color.RED);
    assertColour(seen, right, 2, Color.YELLOW);
    assertColour(seen, 2, bottom, Color.MAGENTA);
    assertColour(seen, right, bottom, Color.WHITE);
  }

  @Test
  void aTurnedPhotoIsShownUpright() {
    var visit = Visit.opened(hospital);
    var id = UUID.randomUUID();
    var lying = OddPhotos.jpegLying(TestPhotos.jpeg(11), LIES_ON_ITS_LEFT);

    var turned = visit.upload(hospital.nurse(), id, lying);

    turned.then().statusCode(201);
    assertThat(turned.<Integer>path("orientation")).isEqualTo(LIES_ON_ITS_LEFT);
    assertThat(turned.<Integer>path("widthPx")).isGreaterThan(turned.<Integer>path("heightPx"));
    assertThat(Pixels.samples(picture(visit, id, ""))).isEqualTo(Pixels.samples(lying));
    var upright = image(picture(visit, id, "?size=thumbnail"));
    assertThat(upright.getHeight()).isGreaterThan(upright.getWidth());
  }

  @Test
  void theNetworkSeesATurnedPhotoUpright() {
    var upright = analysed(picture -> TestPhotos.encode(picture, "png"));
    var lying =
        analysed(
            picture ->
                OddPhotos.pngLying(TestPhotos.encode(onItsLeft(picture), "png"), LIES_ON_ITS_LEFT));

    for (String same : List.of("results.probability", "photos.weight", "photos.qualityScore")) {
      assertThat(lying.run().getList(same)).as(same).isEqualTo(upright.run().getList(same));
    }
    assertThat(lying.heatMap()).isEqualTo(upright.heatMap());
  }

  @Test
  void theHeatMapLiesOnATurnedJpegUpright() {
    var lying =
        analysed(
            picture ->
                OddPhotos.jpegLying(
                    TestPhotos.encode(onItsLeft(picture), "jpg"), LIES_ON_ITS_LEFT));

    var map = image(lying.heatMap());
    assertThat(map.getWidth()).isGreaterThan(map.getHeight());
  }

  /** An analysis of the same throats, and the heat map of the first photo that counted. */
  private record Analysed(JsonPath run, byte[] heatMap) {}

  private Analysed analysed(Function<BufferedImage, byte[]> camera) {
    var visit = Visit.opened(hospital);
    for (byte[] throat : TestPhotos.throats(3, 4)) {
      var photo = camera.apply(wide(image(throat)));
      visit.upload(hospital.nurse(), UUID.randomUUID(), photo).then().statusCode(201);
    }
    visit.withInterview().withFindings();
    var run = visit.analyse(UUID.randomUUID()).then().statusCode(201).extract().jsonPath();
    var used = UUID.fromString(run.getString("photos.find { it.weight > 0 }.photoId"));
    return new Analysed(run, picture(visit, used, "/heat-map?disease=influenza"));
  }

  private byte[] picture(Visit visit, UUID photo, String part) {
    var answer = hospital.as(hospital.physician()).get(visit.path() + "/photos/" + photo + part);
    answer.then().statusCode(200);
    return answer.asByteArray();
  }

  private static BufferedImage wide(BufferedImage square) {
    int height = square.getHeight() * 3 / 4;
    return square.getSubimage(0, square.getHeight() / 8, square.getWidth(), height);
  }

  /** The picture as a camera stores it that was turned to its left. */
  private static BufferedImage onItsLeft(BufferedImage upright) {
    int width = upright.getWidth();
    var lying = new BufferedImage(upright.getHeight(), width, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < width; y++) {
      for (var x = 0; x < upright.getHeight(); x++) {
        lying.setRGB(x, y, upright.getRGB(width - 1 - y, x));
      }
    }
    return lying;
  }

  private static BufferedImage image(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each of red, green and blue is nearly all there or nearly missing. */
  private static void assertColour(BufferedImage picture, int x, int y, Color expected) {
    var seen = new Color(picture.getRGB(x, y)).getRGBComponents(null);
    var wanted = expected.getRGBComponents(null);
    for (var band = 0; band < 3; band++) {
      assertThat(seen[band] > 0.5).as(expected + " band " + band).isEqualTo(wanted[band] > 0.5);
    }
  }
}
