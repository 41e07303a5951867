package org.fauces.ai.simulator;

import java.util.Arrays;

/**
 * A Gaussian blur as three box blurs with fractional radius, so that its cost does not grow with
 * its width.
 */
final class Blur {
  private static final double NOTHING_PX = 0.3;

  private Blur() {}

  static void gaussian(float[] plane, int size, double sigmaPx) {
    if (sigmaPx < NOTHING_PX) {
      return;
    }
    double radius =
        Math.sqrt(sigmaPx * sigmaPx + .25) - .5; // variance of three boxes of width 2r+1
    float[] line = new float[size];
    float[] turned = new float[plane.length];
    for (int direction = 0; direction < 2; direction++) {
      for (int row = 0; row < size; row++) {
        for (int pass = 0; pass < 3; pass++) {
          box(plane, row * size, line, radius);
        }
      }
      transpose(plane, turned, size);
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
    for (int y = 0; y < size; y++) {
      int row = clamp(y + dy, size) * size;
      for (int x = 0; x < size; x++) {
        plane[y * size + x] += weight * source[row + clamp(x + dx, size)];
      }
    }
  }

  /** Columns are blurred as rows of the transposed plane, since memory is read by rows. */
  private static void transpose(float[] plane, float[] turned, int size) {
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        turned[x * size + y] = plane[y * size + x];
      }
    }
    System.arraycopy(turned, 0, plane, 0, plane.length);
  }

  private static void box(float[] plane, int start, float[] line, double radius) {
    int size = line.length;
    int whole = (int) radius;
    float part = (float) (radius - whole);
    System.arraycopy(plane, start, line, 0, size);
    float sum = 0;
    for (int i = -whole; i <= whole; i++) {
      sum += line[clamp(i, size)];
    }
    float width = (float) (2 * radius + 1);
    for (int i = 0; i < size; i++) {
      float before = line[clamp(i - whole - 1, size)];
      float after = line[clamp(i + whole + 1, size)];
      plane[start + i] = (sum + part * (before + after)) / width;
      sum += after - line[clamp(i - whole, size)];
    }
  }

  private static int clamp(int i, int size) {
    return i < 0 ? 0 : Math.min(i, size - 1);
  }
}
