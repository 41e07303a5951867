package org.fauces.examination.format;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * Decoded pictures as 8-bit sRGB. Java's own drawing would brighten grey with alpha, because it
 * takes grey numbers as linear light; files mean them as sRGB unless a profile says otherwise.
 */
final class SrgbPixels {

  private static final int OPAQUE = 255;

  private SrgbPixels() {}

  /**
   * Converts.
   *
   * @param profile the file's profile, if the decoder has not attached it to the picture
   * @return {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_INT_RGB}
   */
  static BufferedImage of(BufferedImage decoded, Optional<ICC_Profile> profile) {
    if (profile.isEmpty() && isUsual(decoded)) {
      return decoded;
    }
    var space = profile.<ColorSpace>map(ICC_ColorSpace::new).orElse(space(decoded));
    var plain = eightBits(decoded);
    var isPlain = isStandard(space) || space.getNumComponents() != plain.getNumBands();
    var result = new BufferedImage(plain.getWidth(), plain.getHeight(), BufferedImage.TYPE_INT_RGB);
    if (isPlain) {
      copy(plain, result);
    } else {
      var model =
          new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
      new ColorConvertOp(null).filter(new BufferedImage(model, plain, false, null), result);
    }
    return result;
  }

  /**
   * What decoders make of nearly every JPEG. To copy it into another layout would take a fifth of
   * the time of decoding.
   */
  private static boolean isUsual(BufferedImage decoded) {
    return decoded.getType() == BufferedImage.TYPE_3BYTE_BGR
        && space(decoded).isCS_sRGB()
        && decoded.getRaster().getParent() == null;
  }

  private static ColorSpace space(BufferedImage decoded) {
    return decoded.getColorModel().getColorSpace();
  }

  private static boolean isStandard(ColorSpace space) {
    return space.isCS_sRGB() || space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
  }

  /** Grey or RGB in 8 bits on black, still in the picture's own colour space. */
  private static WritableRaster eightBits(BufferedImage decoded) {
    var lookUp = decoded.getColorModel() instanceof IndexColorModel;
    var source = decoded.getRaster();
    var colours = lookUp || source.getNumBands() >= 3 ? 3 : 1;
    var target =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, source.getWidth(), source.getHeight(), colours, null);
    var shift = source.getDataBuffer().getDataType() == DataBuffer.TYPE_USHORT ? 8 : 0;
    for (var y = 0; y < source.getHeight(); y++) {
      var row = lookUp ? paletteRow(decoded, y) : row(source, y, shift, colours);
      target.setPixels(0, y, source.getWidth(), 1, row);
    }
    return target;
  }

  private static int[] paletteRow(BufferedImage decoded, int y) {
    var argb = decoded.getRGB(0, y, decoded.getWidth(), 1, null, 0, decoded.getWidth());
    var row = new int[argb.length * 3];
    for (var x = 0; x < argb.length; x++) {
      var alpha = argb[x] >>> 24;
      row[3 * x] = onBlack(argb[x] >> 16 & 0xFF, alpha);
      row[3 * x + 1] = onBlack(argb[x] >> 8 & 0xFF, alpha);
      row[3 * x + 2] = onBlack(argb[x] & 0xFF, alpha);
    }
    return row;
  }

  private static int[] row(Raster source, int y, int shift, int colours) {
    var bands = source.getNumBands();
    var samples = source.getPixels(0, y, source.getWidth(), 1, (int[]) null);
    var row = new int[source.getWidth() * colours];
    for (var x = 0; x < source.getWidth(); x++) {
      var alpha = bands > colours ? samples[x * bands + colours] >> shift : OPAQUE;
      for (var c = 0; c < colours; c++) {
        row[x * colours + c] = onBlack(samples[x * bands + c] >> shift, alpha);
      }
    }
    return row;
  }

  private static int onBlack(int value, int alpha) {
    return alpha == OPAQUE ? value : (value * alpha + OPAQUE / 2) / OPAQUE;
  }

  private static void copy(Raster plain, BufferedImage result) {
    var bands = plain.getNumBands();
    for (var y = 0; y < plain.getHeight(); y++) {
      var samples = plain.getPixels(0, y, plain.getWidth(), 1, (int[]) null);
      var row = new int[plain.getWidth()];
      for (var x = 0; x < row.length; x++) {
        var at = x * bands;
        row[x] = samples[at] << 16 | samples[at + bands / 2] << 8 | samples[at + bands - 1];
      }
      result.getRaster().setDataElements(0, y, row.length, 1, row);
    }
  }
}
