package org.fauces.examination.format;

import java.awt.image.BufferedImage;

/** Small previews. */
public final class PhotoThumbnail {

  private PhotoThumbnail() {}

  public static byte[] jpeg(BufferedImage upright, int maxEdge) {
    throw new UnsupportedOperationException();
  }
}
