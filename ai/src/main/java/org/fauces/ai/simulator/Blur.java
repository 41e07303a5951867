package org.fauces.ai.simulator;

import java.util.Arrays;

/** Defocus and motion of one colour plane, in place; the border repeats. */
final class Blur {
  private static final double NOTHING_PX = 0.3;
  private static final double REACH_SIGMAS = 2.6;

  private Blur() {}

  /** Separable; the inner loops run over neighbouring pixels, which the compiler vectorises. */
  static void gaussian(float[] plane, int size, double sigmaPx) {
    if (sigmaPx < NOTHING_PX) {
      return;
    }
    float[] kernel = kernel(sigmaPx);
    int reach = kernel.length / 2;
    float[] padded = new float[size + 2 * reach];
    float[] across = new float[plane.length];
    for (int row = 0; row < plane.length; row += size) {
      Arrays.fill(padded, 0, reach, plane[row]);
      System.arraycopy(plane, row, padded, reach, size);
      Arrays.fill(padded, reach + size, padded.length, plane[row + size - 1]);
      for (int k = 0; k < kernel.length; k++) {
        add(across, row, padded, k, size, kernel[k]);
      }
    }
    Arrays.fill(plane, 0);
    for (int y = 0; y < size; y++) {
      for (int k = 0; k < kernel.length; k++) {
        add(plane, y * size, across, clamp(y + k - reach, size) * size, size, kernel[k]);
      }
    }
  }

  private static float[] kernel(double sigma) {
    int reach = (int) Math.ceil(REACH_SIGMAS * sigma);
    float[] kernel = new float[2 * reach + 1];
    float sum = 0;
    for (int k = -reach; k <= reach; k++) {
      kernel[k + reach] = (float) Math.exp(-k * k / (2 * sigma * sigma));
      sum += kernel[k + reach];
    }
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] /= sum;
    }
    return kernel;
  }

  private static void add(float[] to, int at, float[] from, int start, int length, float weight) {
    for (int x = 0; x < length; x++) {
      to[at + x] += weight * from[start + x];
    }
  }

  /** Averages along a straight path whose positions have this standard deviation. */
  static void motion(float[] plane, int size, double sigmaPx, double radians) {
    if (sigmaPx < NOTHING_PX) {
      return;
    }
    double lengthPx = sigmaPx * Math.sqrt(12);
    int steps = (int) Math.ceil(lengthPx) + 1;
    float[] sharp = plane.clone();
    Arrays.fill(plane, 0);
    for (int step = 0; step < steps; step++) {
      double along = lengthPx * ((double) step / (steps - 1) - .5);
      int dx = (int) Math.round(along * Math.cos(radians));
      int dy = (int) Math.round(along * Math.sin(radians));
      addShifted(plane, sharp, size, dx, dy, 1f / steps);
    }
  }

  private static void addShifted(
      float[] plane, float[] source, int size, int dx, int dy, float weight) {
    int from = Math.max(0, -dx);
    int to = Math.min(size, size - dx);
    for (int y = 0; y < size; y++) {
      int row = clamp(y + dy, size) * size;
      add(plane, y * size + from, source, row + from + dx, to - from, weight);
      for (int x = 0; x < from; x++) {
        plane[y * size + x] += weight * source[row];
      }
      for (int x = to; x < size; x++) {
        plane[y * size + x] += weight * source[row + size - 1];
      }
    }
  }

  private static int clamp(int i, int size) {
    return i < 0 ? 0 : Math.min(i, size - 1);
  }
}
