package org.fauces.examination.format;

import java.awt.image.BufferedImage;

/** Decodes stored photos for looking at and for analysis. */
public final class PhotoDecoder {

  private PhotoDecoder() {}

  public static BufferedImage decode(
      byte[] bytes, PhotoFormat format, int orientation, int maxEdge) {
    throw new UnsupportedOperationException();
  }
}
