package org.fauces.ai;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * How sharp the tiles of a photo are, from which a small logistic layer tells whether it is
 * blurred. A smooth tongue makes no photo blurred, so the sharpest tiles count beside the others;
 * motion takes the edges of one direction only, so the least and the most sharp direction count;
 * and a sensor's noise passes for detail at one scale only, so three count.
 */
public final class PhotoSharpness {
  private static final Scale[] SCALES = {new Scale(1, 14), new Scale(2, 14), new Scale(4, 7)};
  private static final double[] SHARES = {.1, .5, .8, .9, .97};

  /** Number of features. */
  public static final int SIZE = SCALES.length * SHARES.length * 2;

  private static final double REFERENCE_LUMINANCE = 100;
  private static final double SMOOTH = .5;

  /**
   * A copy of the thumbnail.
   *
   * @param halving pixels of the thumbnail along one of the copy
   * @param tile pixels along a tile
   */
  private record Scale(int halving, int tile) {
    int side() {
      return Thumbnail.SIDE / halving;
    }

    int[] steps() {
      return new int[] {1, side(), side() + 1, side() - 1};
    }
  }

  private PhotoSharpness() {}

  /** The features of an upright sRGB picture of any size. */
  public static double[] of(BufferedImage image) {
    return of(Thumbnail.of(image));
  }

  /** Logarithms of the variance of second differences, as at a mean luminance of 100. */
  static double[] of(Thumbnail photo) {
    double[] features = new double[SIZE];
    double light = REFERENCE_LUMINANCE * REFERENCE_LUMINANCE / (square(photo.meanLuma()) + 1);
    int at = 0;
    for (Scale scale : SCALES) {
      double[][] directions = directions(photo.luma(scale.halving()), scale);
      for (double share : SHARES) {
        int tile = (int) (share * (directions[0].length - 1));
        var values = Arrays.stream(directions).mapToDouble(tiles -> tiles[tile]);
        var range = values.summaryStatistics();
        features[at++] = Math.log(range.getMin() * light + SMOOTH);
        features[at++] = Math.log(range.getMax() * light + SMOOTH);
      }
    }
    return features;
  }

  private static double square(double value) {
    return value * value;
  }

  /** By direction, the tiles from the smoothest to the sharpest. */
  private static double[][] directions(float[] luma, Scale scale) {
    return Arrays.stream(scale.steps())
        .mapToObj(step -> tiles(luma, scale, step))
        .toArray(double[][]::new);
  }

  private static double[] tiles(float[] luma, Scale scale, int step) {
    int across = (scale.side() - 2) / scale.tile();
    double[] variances = new double[across * across];
    for (int tile = 0; tile < variances.length; tile++) {
      int row = 1 + tile / across * scale.tile();
      int column = 1 + tile % across * scale.tile();
      variances[tile] = variance(luma, row * scale.side() + column, scale, step);
    }
    Arrays.sort(variances);
    return variances;
  }

  private static double variance(float[] luma, int start, Scale scale, int step) {
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < scale.tile(); row++) {
      int from = start + row * scale.side();
      for (int at = from; at < from + scale.tile(); at++) {
        double value = 2 * luma[at] - luma[at - step] - luma[at + step];
        sum += value;
        squares += value * value;
      }
    }
    int count = scale.tile() * scale.tile();
    return squares / count - square(sum / count);
  }
}
