package org.fauces.examination.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Decodes with the platform's decoder alone, to have a second opinion on the pixels. */
final class Pixels {

  private Pixels() {}

  static void assertSame(byte[] one, byte[] other) {
    assertThat(rgb(decode(one))).isEqualTo(rgb(decode(other)));
  }

  static BufferedImage decode(byte[] bytes) {
    try {
      ImageIO.setUseCache(false);
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int[] rgb(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
