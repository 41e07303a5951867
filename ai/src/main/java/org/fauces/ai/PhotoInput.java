package org.fauces.ai;

import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One photo.
 *
 * @param id the caller's name of the photo, returned with its finding
 * @param picture decodes it: upright, sRGB, any size up to 40 megapixels. Asked for once, when its
 *     turn comes, so that the pictures of a burst need not be in memory together
 */
public record PhotoInput(String id, Supplier<BufferedImage> picture) {
  public PhotoInput {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(picture, "picture");
  }

  @Override
  public String toString() {
    return "PhotoInput[" + id + "]"; // never the picture
  }
}
