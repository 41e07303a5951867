package org.fauces.ai;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * Reads single sRGB pixels. {@link BufferedImage#getRGB} converts through the colour model each
 * time, which costs more than everything that is then computed; the two layouts that decoders give
 * are read directly.
 */
public final class Pixels {
  private final BufferedImage image;
  private final int width;
  private final int height;
  private final byte[] bgr;
  private final int[] rgb;

  public Pixels(BufferedImage image) {
    this.image = image;
    this.width = image.getWidth();
    this.height = image.getHeight();
    var raster = image.getRaster();
    boolean whole = raster.getParent() == null; // a sub-image shares a larger buffer
    this.bgr =
        whole && image.getType() == BufferedImage.TYPE_3BYTE_BGR
            ? ((DataBufferByte) raster.getDataBuffer()).getData()
            : null;
    this.rgb =
        whole && image.getType() == BufferedImage.TYPE_INT_RGB
            ? ((DataBufferInt) raster.getDataBuffer()).getData()
            : null;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Packed RGB; bits above the red are undefined. */
  public int at(int x, int y) {
    if (bgr != null) {
      int i = (y * width + x) * 3;
      return (bgr[i + 2] & 0xff) << 16 | (bgr[i + 1] & 0xff) << 8 | bgr[i] & 0xff;
    }
    return rgb != null ? rgb[y * width + x] : image.getRGB(x, y);
  }
}
