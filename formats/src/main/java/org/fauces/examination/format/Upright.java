package org.fauces.examination.format;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** Turns and mirrors pictures after their EXIF orientation, pixel by pixel and so exactly. */
final class Upright {

  private Upright() {}

  static BufferedImage turn(BufferedImage stored, int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return stored;
    }
    var width = stored.getWidth();
    var height = stored.getHeight();
    var swapped = orientation >= 5;
    var turned =
        new BufferedImage(
            swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
    var from = ((DataBufferInt) packed(stored).getRaster().getDataBuffer()).getData();
    var to = ((DataBufferInt) turned.getRaster().getDataBuffer()).getData();
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        to[place(x, y, width, height, orientation)] = from[y * width + x];
      }
    }
    return turned;
  }

  /** One number for each pixel, so that a pixel moves as a whole. */
  private static BufferedImage packed(BufferedImage decoded) {
    if (decoded.getType() == BufferedImage.TYPE_INT_RGB) {
      return decoded;
    }
    var result =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
    var bgr = ((DataBufferByte) decoded.getRaster().getDataBuffer()).getData();
    var rgb = ((DataBufferInt) result.getRaster().getDataBuffer()).getData();
    for (int pixel = 0, at = 0; pixel < rgb.length; pixel++, at += 3) {
      rgb[pixel] = (bgr[at + 2] & 0xFF) << 16 | (bgr[at + 1] & 0xFF) << 8 | bgr[at] & 0xFF;
    }
    return result;
  }

  /** Where the stored pixel (x, y) goes; TIFF 6.0, tag 274. */
  private static int place(int x, int y, int width, int height, int orientation) {
    var right = width - 1 - x;
    var bottom = height - 1 - y;
    return switch (orientation) {
      case 2 -> y * width + right;
      case 3 -> bottom * width + right;
      case 4 -> bottom * width + x;
      case 5 -> x * height + y;
      case 6 -> x * height + bottom;
      case 7 -> right * height + bottom;
      case 8 -> right * height + y;
      default -> y * width + x;
    };
  }
}
