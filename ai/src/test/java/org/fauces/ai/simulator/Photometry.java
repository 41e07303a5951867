package org.fauces.ai.simulator;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Colour, sharpness and gloss of a photo as they were measured on public throat photographs: colour
 * on the middle 40 % of either side, sharpness on a copy of 256 px, gloss on the whole photo.
 *
 * @param red mean, 0 to 255
 * @param green mean, 0 to 255
 * @param blue mean, 0 to 255
 * @param saturation mean of (max - min) / max
 * @param luminance mean, 0 to 255
 * @param laplacianVariance of the luminance at 256 px
 * @param specularBlobs connected bright, nearly colourless spots that stand out of their
 *     surroundings
 * @param specularAreaPercent of the photo
 * @param blobDiameterPercent median diameter of a circle of the blob's area, of the photo's width
 * @param clippedPercent pixels with two channels at 250 or more
 */
record Photometry(
    double red,
    double green,
    double blue,
    double saturation,
    double luminance,
    double laplacianVariance,
    double specularBlobs,
    double specularAreaPercent,
    double blobDiameterPercent,
    double clippedPercent) {
  private static final int SMALL = 256;
  private static final int SURROUNDINGS_PX = 12;
  private static final double STANDS_OUT = 45;

  double redOverGreen() {
    return red / green;
  }

  double blueOverGreen() {
    return blue / green;
  }

  static Photometry of(BufferedImage photo) {
    int size = photo.getWidth();
    int[] rgb = photo.getRGB(0, 0, size, size, null, 0, size);
    double[] sums = new double[5];
    int from = (int) (.3 * size);
    int to = (int) (.7 * size);
    for (int y = from; y < to; y++) {
      for (int x = from; x < to; x++) {
        add(sums, rgb[y * size + x]);
      }
    }
    double count = (double) (to - from) * (to - from);
    var blobs = SpecularBlobs.of(rgb, size, SURROUNDINGS_PX, STANDS_OUT);
    return new Photometry(
        sums[0] / count,
        sums[1] / count,
        sums[2] / count,
        sums[3] / count,
        sums[4] / count,
        laplacianVariance(photo),
        blobs.count(),
        100 * blobs.areaShare(),
        100 * blobs.medianDiameterPx() / size,
        100 * clipped(rgb));
  }

  private static void add(double[] sums, int rgb) {
    int r = rgb >> 16 & 0xff;
    int g = rgb >> 8 & 0xff;
    int b = rgb & 0xff;
    double max = Math.max(r, Math.max(g, b));
    sums[0] += r;
    sums[1] += g;
    sums[2] += b;
    sums[3] += max == 0 ? 0 : (max - Math.min(r, Math.min(g, b))) / max;
    sums[4] += luminance(rgb);
  }

  static double luminance(int rgb) {
    return .299 * (rgb >> 16 & 0xff) + .587 * (rgb >> 8 & 0xff) + .114 * (rgb & 0xff);
  }

  private static double clipped(int[] rgb) {
    int count = 0;
    for (int pixel : rgb) {
      int high = (pixel >> 16 & 0xff) >= 250 ? 1 : 0;
      high += (pixel >> 8 & 0xff) >= 250 ? 1 : 0;
      high += (pixel & 0xff) >= 250 ? 1 : 0;
      count += high >= 2 ? 1 : 0;
    }
    return (double) count / rgb.length;
  }

  private static double laplacianVariance(BufferedImage photo) {
    var small = new BufferedImage(SMALL, SMALL, BufferedImage.TYPE_INT_RGB);
    var pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(photo, 0, 0, SMALL, SMALL, null);
    pen.dispose();
    double sum = 0;
    double squares = 0;
    for (int y = 1; y < SMALL - 1; y++) {
      for (int x = 1; x < SMALL - 1; x++) {
        double value =
            luminance(small.getRGB(x - 1, y))
                + luminance(small.getRGB(x + 1, y))
                + luminance(small.getRGB(x, y - 1))
                + luminance(small.getRGB(x, y + 1))
                - 4 * luminance(small.getRGB(x, y));
        sum += value;
        squares += value * value;
      }
    }
    double count = (SMALL - 2.0) * (SMALL - 2.0);
    return squares / count - sum / count * (sum / count);
  }
}
