package org.fauces.ai;

import java.awt.image.BufferedImage;

/**
 * Where a photo is light, red and rough, in 8 x 8 cells, from which a small logistic layer tells
 * whether it shows a throat and whether the posterior wall is in view. Logarithms of ratios, less
 * their mean: a gain, another white balance or exposure shifts all cells alike and changes nothing
 * but the mean hue.
 */
public final class PhotoLayout {
  private static final int CELLS = 8;
  private static final int CELL_PX = Thumbnail.SIDE / CELLS;
  private static final int PER_CELL = 4;
  private static final double DARK = .02;
  private static final double SMOOTH = .003;

  /** Number of features. */
  public static final int SIZE = CELLS * CELLS * PER_CELL + 6;

  private static final int LIGHT = 0;
  private static final int RED = 1;
  private static final int BLUE = 2;
  private static final int ROUGH = 3;

  private PhotoLayout() {}

  /** The features of an upright sRGB picture of any size. */
  public static double[] of(BufferedImage image) {
    return of(Thumbnail.of(image));
  }

  static double[] of(Thumbnail photo) {
    double[][] maps = new double[PER_CELL][CELLS * CELLS];
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
      measure(photo, cell, maps);
    }
    double[] features = new double[SIZE];
    for (int map = 0; map < PER_CELL; map++) {
      double mean = mean(maps[map]);
      double shift = map == ROUGH ? 0 : mean;
      for (int cell = 0; cell < CELLS * CELLS; cell++) {
        features[map * CELLS * CELLS + cell] = maps[map][cell] - shift;
      }
    }
    int at = PER_CELL * CELLS * CELLS;
    features[at] = mean(maps[RED]);
    features[at + 1] = mean(maps[BLUE]);
    features[at + 2] = mean(maps[ROUGH]);
    features[at + 3] = deviation(maps[LIGHT]);
    features[at + 4] = deviation(maps[RED]);
    features[at + 5] = deviation(maps[BLUE]);
    return features;
  }

  private static void measure(Thumbnail photo, int cell, double[][] maps) {
    int start = cell / CELLS * CELL_PX * Thumbnail.SIDE + cell % CELLS * CELL_PX;
    double red = 0;
    double green = 0;
    double blue = 0;
    double luma = 0;
    double steps = 0;
    for (int row = 0; row < CELL_PX; row++) {
      int from = start + row * Thumbnail.SIDE;
      for (int at = from; at < from + CELL_PX; at++) {
        red += photo.red()[at];
        green += photo.green()[at];
        blue += photo.blue()[at];
        luma += photo.luma()[at];
        int below = row < CELL_PX - 1 ? at + Thumbnail.SIDE : at;
        steps += Math.abs(photo.luma()[at] - photo.luma()[below]);
      }
    }
    double scale = 1.0 / (255 * CELL_PX * CELL_PX);
    double r = red * scale + DARK;
    double g = green * scale + DARK;
    double b = blue * scale + DARK;
    maps[LIGHT][cell] = Math.log((r + g + b) / 3);
    maps[RED][cell] = Math.log(r / g);
    maps[BLUE][cell] = Math.log(b / g);
    maps[ROUGH][cell] = Math.log(steps * scale / (luma * scale + DARK) + SMOOTH);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }
}
