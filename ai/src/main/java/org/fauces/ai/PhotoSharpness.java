package org.fauces.ai;

import java.util.Arrays;

/**
 * How sharp the sharpest parts of a photo are in the direction in which they are least so: a smooth
 * tongue makes no photo blurred, and motion takes the edges of one direction only. Measured at 128
 * px, where a sensor's noise does not pass for detail.
 */
final class PhotoSharpness {
  private static final int SIDE = Thumbnail.SIDE / 2;
  private static final int TILE = 14;
  private static final int TILES = (SIDE - 2) / TILE;
  private static final double SHARPEST = .9;
  private static final int[] STEPS = {1, SIDE, SIDE + 1, SIDE - 1};

  private PhotoSharpness() {}

  /** Variance of the second difference, in luminance levels squared. */
  static double of(float[] halvedLuma) {
    double least = Double.MAX_VALUE;
    for (int step : STEPS) {
      least = Math.min(least, ofSharpestTiles(halvedLuma, step));
    }
    return least;
  }

  private static double ofSharpestTiles(float[] luma, int step) {
    double[] variances = new double[TILES * TILES];
    for (int tile = 0; tile < variances.length; tile++) {
      int start = (1 + tile / TILES * TILE) * SIDE + 1 + tile % TILES * TILE;
      variances[tile] = ofTile(luma, start, step);
    }
    Arrays.sort(variances);
    return variances[(int) (SHARPEST * (variances.length - 1))];
  }

  private static double ofTile(float[] luma, int start, int step) {
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < TILE; row++) {
      for (int at = start + row * SIDE; at < start + row * SIDE + TILE; at++) {
        double value = 2 * luma[at] - luma[at - step] - luma[at + step];
        sum += value;
        squares += value * value;
      }
    }
    double mean = sum / (TILE * TILE);
    return squares / (TILE * TILE) - mean * mean;
  }
}
