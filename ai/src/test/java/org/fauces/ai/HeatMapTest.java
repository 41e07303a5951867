package org.fauces.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  private static int alpha(int argb) {
    return argb >>> 24;
  }

  @Test
  void theOverlayHasThePhotosSizeAndIsTransparentWhereThereIsNothing() throws IOException {
    var map = new HeatMap(4, 2, new byte[] {0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255});
    var overlay = ImageIO.read(new ByteArrayInputStream(map.toPng(400, 100)));
    assertThat(overlay.getWidth()).isEqualTo(400);
    assertThat(overlay.getHeight()).isEqualTo(100);
    assertThat(overlay.getColorModel().hasAlpha()).isTrue();
    assertThat(alpha(overlay.getRGB(10, 50))).isZero();
    assertThat(alpha(overlay.getRGB(395, 50))).isGreaterThan(150);
  }

  @Test
  void intensitiesFadeSmoothly() throws IOException {
    var map = new HeatMap(2, 1, new byte[] {0, (byte) 255});
    var overlay = ImageIO.read(new ByteArrayInputStream(map.toPng(100, 4)));
    int widest = 0;
    for (int x = 1; x < 100; x++) {
      widest =
          Math.max(widest, Math.abs(alpha(overlay.getRGB(x, 2)) - alpha(overlay.getRGB(x - 1, 2))));
    }
    assertThat(widest).isLessThan(20);
  }

  @Test
  void theRampGetsSteadilyLighter() {
    double before = -1;
    for (double intensity = 0.05; intensity <= 1; intensity += 0.05) {
      int argb = HeatRamp.argb(intensity);
      double luma =
          0.299 * (argb >> 16 & 0xff) + 0.587 * (argb >> 8 & 0xff) + 0.114 * (argb & 0xff);
      assertThat(luma).isGreaterThan(before);
      before = luma;
    }
  }

  @Test
  void aMapKeepsItsOwnCopy() {
    byte[] intensities = {1};
    var map = new HeatMap(1, 1, intensities);
    intensities[0] = 2;
    map.intensities()[0] = 3;
    assertThat(map.intensities()).containsExactly(1);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new HeatMap(2, 2, new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HeatMap(1, 1, new byte[1]).toPng(100_000, 100_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
