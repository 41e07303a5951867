package org.fauces.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.fauces.ai.simulator.CameraFault;
import org.fauces.ai.simulator.Nuisance;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.simulator.ThroatRenderer;
import org.fauces.ai.simulator.Wall;
import org.junit.jupiter.api.Test;

class PhotoQualityGateTest {
  private static final Nuisance GOOD =
      Nuisance.none().with(CameraFault.NOISE, 3).with(CameraFault.TONGUE, .2);

  private static BufferedImage throat(Nuisance nuisance) {
    var patient = SimulatedPatients.reference(3, "gate").patient(1);
    return new ThroatRenderer(patient, nuisance, Wall.AS_IS).render(0);
  }

  private static PhotoQuality quality(BufferedImage photo) {
    return PhotoQualityGate.judge(photo).quality();
  }

  private static BufferedImage uniform(Color colour) {
    var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 300, 200);
    pen.dispose();
    return picture;
  }

  @Test
  void aGoodPhotoHasAHighScoreAndASpoiltOneALowScore() {
    var good = PhotoQualityGate.judge(throat(GOOD));
    var blurred = PhotoQualityGate.judge(throat(GOOD.with(CameraFault.DEFOCUS, 7)));
    assertThat(good.quality()).isEqualTo(PhotoQuality.OK);
    assertThat(good.score()).isBetween(60, 100);
    assertThat(blurred.quality()).isEqualTo(PhotoQuality.BLUR);
    assertThat(blurred.score()).isLessThan(30);
  }

  /** The edges along the path stay sharp. */
  @Test
  void motionIsBlurToo() {
    assertThat(quality(throat(GOOD.with(CameraFault.MOTION, 7)))).isEqualTo(PhotoQuality.BLUR);
  }

  @Test
  void eachFaultIsCalledByItsName() {
    assertThat(quality(throat(GOOD.with(CameraFault.EXPOSURE, -2.4)))).isEqualTo(PhotoQuality.DARK);
    assertThat(quality(throat(GOOD.with(CameraFault.EXPOSURE, 2.4))))
        .isEqualTo(PhotoQuality.OVEREXPOSED);
    assertThat(quality(throat(GOOD.with(CameraFault.FOG, 1)))).isEqualTo(PhotoQuality.FOGGED);
    assertThat(quality(throat(GOOD.with(CameraFault.TONGUE, 1.1))))
        .isEqualTo(PhotoQuality.WALL_NOT_VISIBLE);
  }

  @Test
  void largerAndOtherwiseStoredPicturesAreJudgedAlike() {
    var larger = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_ARGB);
    larger.createGraphics().drawImage(throat(GOOD), 0, 0, 1024, 1024, null);
    assertThat(quality(larger)).isEqualTo(PhotoQuality.OK);
  }

  @Test
  void whatHasNothingOfAThroatIsNone() {
    assertThat(quality(uniform(Color.GRAY))).isEqualTo(PhotoQuality.NOT_THROAT);
    assertThat(quality(uniform(new Color(90, 140, 70)))).isEqualTo(PhotoQuality.NOT_THROAT);
  }

  @Test
  void blackAndWhiteAreFaultsOfTheExposure() {
    assertThat(quality(uniform(Color.BLACK))).isEqualTo(PhotoQuality.DARK);
    assertThat(quality(uniform(Color.WHITE))).isEqualTo(PhotoQuality.OVEREXPOSED);
  }

  @Test
  void aSinglePixelIsNotOk() {
    var tiny = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    assertThat(quality(tiny)).isEqualTo(PhotoQuality.DARK);
  }

  /** In colder light the red that was cut off ends below the largest value. */
  @Test
  void anotherWhiteBalanceHidesNoOverexposure() {
    var overexposed = throat(GOOD.with(CameraFault.EXPOSURE, 2.4));
    for (int y = 0; y < overexposed.getHeight(); y++) {
      for (int x = 0; x < overexposed.getWidth(); x++) {
        var colour = new Color(overexposed.getRGB(x, y));
        int blue = Math.min(255, colour.getBlue() * 13 / 10);
        overexposed.setRGB(
            x, y, new Color(colour.getRed() * 85 / 100, colour.getGreen(), blue).getRGB());
      }
    }
    assertThat(quality(overexposed)).isEqualTo(PhotoQuality.OVEREXPOSED);
  }

  @Test
  void parametersOfOtherFeaturesAreRefused() {
    var shipped = GateParameters.shipped();
    var other = new FeatureSpread(new double[3], new double[3]);
    assertThatThrownBy(
            () ->
                new GateParameters(
                    other,
                    shipped.sharpness(),
                    shipped.notThroat(),
                    shipped.wallHidden(),
                    shipped.blurred()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeatureSpread(new double[3], new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
