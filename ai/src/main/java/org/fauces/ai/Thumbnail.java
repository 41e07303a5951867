package org.fauces.ai;

import java.awt.image.BufferedImage;

/**
 * A copy of 256 x 256 px, each the mean of four pixels of its cell, on which a photo of any size is
 * measured.
 *
 * @param red row by row, 0 to 255
 * @param green row by row, 0 to 255
 * @param blue row by row, 0 to 255
 * @param luma row by row, 0 to 255
 */
record Thumbnail(float[] red, float[] green, float[] blue, float[] luma) {
  static final int SIDE = 256;

  static Thumbnail of(BufferedImage image) {
    var pixels = new Pixels(image);
    int[] columns = places(pixels.width());
    int[] rows = places(pixels.height());
    int count = SIDE * SIDE;
    var thumbnail =
        new Thumbnail(new float[count], new float[count], new float[count], new float[count]);
    for (int y = 0, i = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++, i++) {
        thumbnail.add(i, pixels.at(columns[2 * x], rows[2 * y]));
        thumbnail.add(i, pixels.at(columns[2 * x + 1], rows[2 * y]));
        thumbnail.add(i, pixels.at(columns[2 * x], rows[2 * y + 1]));
        thumbnail.add(i, pixels.at(columns[2 * x + 1], rows[2 * y + 1]));
      }
    }
    return thumbnail;
  }

  /** Where a side of so many pixels is looked at: twice in each of its cells. */
  private static int[] places(int length) {
    int[] places = new int[2 * SIDE];
    for (int i = 0; i < places.length; i++) {
      places[i] = (int) ((i / 2 + 0.25 + 0.5 * (i & 1)) * length / SIDE);
    }
    return places;
  }

  private void add(int i, int rgb) {
    float r = (rgb >> 16 & 0xff) / 4f;
    float g = (rgb >> 8 & 0xff) / 4f;
    float b = (rgb & 0xff) / 4f;
    red[i] += r;
    green[i] += g;
    blue[i] += b;
    luma[i] += .299f * r + .587f * g + .114f * b;
  }

  double meanLuma() {
    double sum = 0;
    for (float value : luma) {
      sum += value;
    }
    return sum / luma.length;
  }

  /** The luminance at a whole part of the size, row by row; each the mean of its pixels. */
  float[] luma(int divisor) {
    int side = SIDE / divisor;
    float[] smaller = new float[side * side];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int at = i / SIDE / divisor * side + i % SIDE / divisor;
      smaller[at] += luma[i] / (divisor * divisor);
    }
    return smaller;
  }
}
