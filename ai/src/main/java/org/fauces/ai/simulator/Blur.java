package org.fauces.ai.simulator;

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
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < size; i++) {
        box(plane, i * size, 1, line, radius);
        box(plane, i, size, line, radius);
      }
    }
  }

  private static void box(float[] plane, int start, int stride, float[] line, double radius) {
    int size = line.length;
    int whole = (int) radius;
    double part = radius - whole;
    for (int i = 0; i < size; i++) {
      line[i] = plane[start + i * stride];
    }
    double sum = 0;
    for (int i = -whole; i <= whole; i++) {
      sum += line[clamp(i, size)];
    }
    double width = 2 * radius + 1;
    for (int i = 0; i < size; i++) {
      double ends = line[clamp(i - whole - 1, size)] + line[clamp(i + whole + 1, size)];
      plane[start + i * stride] = (float) ((sum + part * ends) / width);
      sum += line[clamp(i + whole + 1, size)] - line[clamp(i - whole, size)];
    }
  }

  private static int clamp(int i, int size) {
    return i < 0 ? 0 : Math.min(i, size - 1);
  }
}
