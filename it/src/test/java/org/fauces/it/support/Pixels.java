package org.fauces.it.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What a picture's file holds. */
public final class Pixels {
  private Pixels() {}

  /** The samples of a JPEG before any colour is made of them. */
  public static int[] samples(byte[] jpeg) {
    var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in);
      var raster = reader.readRaster(0, null);
      return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reader.dispose();
    }
  }

  /** The colours of a picture, line by line; empty where this platform makes none of the file. */
  public static Optional<int[]> colours(byte[] file) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file)))
          .map(
              picture -> {
                int width = picture.getWidth();
                return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
              });
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
