package org.fauces.ai;

import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * One decoded photo.
 *
 * @param id the caller's name of the photo, returned with its finding
 * @param image upright, sRGB, any size up to 40 megapixels
 */
public record PhotoInput(String id, BufferedImage image) {
  public PhotoInput {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(image, "image");
  }

  @Override
  public String toString() {
    return "PhotoInput[" + id + "]"; // never the picture
  }
}
