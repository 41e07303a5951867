package org.fauces.ai;

import java.awt.image.BufferedImage;

/**
 * What can be measured of a photo without knowing what it shows, on a copy of 256 px width and
 * height.
 *
 * @param sharpness variance of the Laplacian of the luminance at 128 px, at a mean luminance of
 *     100: coarse, so that sensor noise does not pass for detail
 * @param luminance mean, 0 to 255
 * @param clippedShare share of pixels with a channel pair at the upper limit
 * @param contrast standard deviation of the luminance over its mean
 * @param mucosaShare share of pixels with the hue of mucosa
 */
record PhotoMeasures(
    double sharpness, double luminance, double clippedShare, double contrast, double mucosaShare) {
  private static final int SIDE = 256;
  private static final int CLIPPED_LEVEL = 250;
  private static final double REFERENCE_LUMINANCE = 100;

  static PhotoMeasures of(BufferedImage image) {
    var pixels = new Pixels(image);
    int[] columns = places(pixels.width());
    int[] rows = places(pixels.height());
    double[] luma = new double[SIDE * SIDE];
    int clipped = 0;
    int mucosa = 0;
    for (int i = 0; i < luma.length; i++) {
      int x = i % SIDE * 2;
      int y = i / SIDE * 2;
      int rgb = averaged(pixels, columns[x], columns[x + 1], rows[y], rows[y + 1]);
      int red = rgb >> 16;
      int green = rgb >> 8 & 0xff;
      int blue = rgb & 0xff;
      luma[i] = 0.299 * red + 0.587 * green + 0.114 * blue;
      clipped += red >= CLIPPED_LEVEL && Math.max(green, blue) >= CLIPPED_LEVEL ? 1 : 0;
      mucosa += red > 1.22 * green && red > 0.95 * blue ? 1 : 0;
    }
    double mean = mean(luma);
    return new PhotoMeasures(
        laplacianVariance(halved(luma))
            * REFERENCE_LUMINANCE
            * REFERENCE_LUMINANCE
            / (mean * mean + 1),
        mean,
        (double) clipped / luma.length,
        Math.sqrt(variance(luma, mean)) / (mean + 1),
        (double) mucosa / luma.length);
  }

  /** Where a side of so many pixels is looked at: twice in each of its 256 cells. */
  private static int[] places(int length) {
    int[] places = new int[2 * SIDE];
    for (int i = 0; i < places.length; i++) {
      places[i] = (int) ((i / 2 + 0.25 + 0.5 * (i & 1)) * length / SIDE);
    }
    return places;
  }

  /** Mean of four pixels of a cell, packed RGB. */
  private static int averaged(Pixels pixels, int left, int right, int top, int bottom) {
    int a = pixels.at(left, top);
    int b = pixels.at(right, top);
    int c = pixels.at(left, bottom);
    int d = pixels.at(right, bottom);
    int red = (a >> 16 & 0xff) + (b >> 16 & 0xff) + (c >> 16 & 0xff) + (d >> 16 & 0xff);
    int green = (a >> 8 & 0xff) + (b >> 8 & 0xff) + (c >> 8 & 0xff) + (d >> 8 & 0xff);
    int blue = (a & 0xff) + (b & 0xff) + (c & 0xff) + (d & 0xff);
    return red / 4 << 16 | green / 4 << 8 | blue / 4;
  }

  private static double[] halved(double[] luma) {
    int side = SIDE / 2;
    double[] half = new double[side * side];
    for (int i = 0; i < half.length; i++) {
      int at = i / side * 2 * SIDE + i % side * 2;
      half[i] = (luma[at] + luma[at + 1] + luma[at + SIDE] + luma[at + SIDE + 1]) / 4;
    }
    return half;
  }

  private static double laplacianVariance(double[] luma) {
    int side = SIDE / 2;
    int inner = side - 2;
    double[] laplacian = new double[inner * inner];
    for (int i = 0; i < laplacian.length; i++) {
      int at = (i / inner + 1) * side + i % inner + 1;
      laplacian[i] = luma[at - 1] + luma[at + 1] + luma[at - side] + luma[at + side] - 4 * luma[at];
    }
    return variance(laplacian, mean(laplacian));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }
}
