package org.fauces.ai.simulator;

/**
 * A tile of fractal gradient noise that repeats without seams. Drawn once per process, since noise
 * per pixel and photo would cost more than everything else; patients differ by where on the tile
 * they lie.
 */
final class Texture {
  private static final int SIZE = 512;
  private static final int OFFSET = 1 << 20; // a cast rounds towards 0, floor costs a call
  private static final int COARSEST_CELL = 64;
  private static final int FINEST_CELL = 4;
  private static final Texture SHARED = new Texture(0x7E57ED);

  private final float[] values = new float[SIZE * SIZE];

  private Texture(long seed) {
    double amplitude = 1;
    for (int cell = COARSEST_CELL; cell >= FINEST_CELL; cell /= 2) {
      addOctave(Draws.of(seed, "texture", cell), cell, amplitude);
      amplitude *= 0.55;
    }
  }

  static Texture shared() {
    return SHARED;
  }

  private void addOctave(Draws draws, int cell, double amplitude) {
    int grid = SIZE / cell;
    double[][] slopes = new double[grid * grid][];
    for (int i = 0; i < slopes.length; i++) {
      double angle = draws.uniform(0, 2 * Math.PI);
      slopes[i] = new double[] {Math.cos(angle), Math.sin(angle)};
    }
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        values[y * SIZE + x] +=
            amplitude * gradientNoise(slopes, grid, (double) x / cell, (double) y / cell);
      }
    }
  }

  private static double gradientNoise(double[][] slopes, int grid, double x, double y) {
    int x0 = (int) x;
    int y0 = (int) y;
    double fx = x - x0;
    double fy = y - y0;
    double sx =
        fx * fx * fx * (fx * (fx * 6 - 15) + 10); // quintic: no lattice shows in the normals
    double sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    double top =
        lerp(dot(slopes, grid, x0, y0, fx, fy), dot(slopes, grid, x0 + 1, y0, fx - 1, fy), sx);
    double bottom =
        lerp(
            dot(slopes, grid, x0, y0 + 1, fx, fy - 1),
            dot(slopes, grid, x0 + 1, y0 + 1, fx - 1, fy - 1),
            sx);
    return lerp(top, bottom, sy);
  }

  private static double dot(double[][] slopes, int grid, int x, int y, double dx, double dy) {
    double[] slope = slopes[(y % grid) * grid + x % grid];
    return slope[0] * dx + slope[1] * dy;
  }

  private static double lerp(double a, double b, double at) {
    return a + (b - a) * at;
  }

  /** Noise of mean 0, about -1 to 1, at tile coordinates. */
  float at(double x, double y) {
    return bilinear(values, SIZE, x, y);
  }

  /** Reads a tile that repeats; its size is a power of two. */
  static float bilinear(float[] tile, int size, double x, double y) {
    int mask = size - 1;
    int floorX = (int) (x + OFFSET) - OFFSET;
    int floorY = (int) (y + OFFSET) - OFFSET;
    float fx = (float) (x - floorX);
    float fy = (float) (y - floorY);
    int x0 = floorX & mask;
    int x1 = floorX + 1 & mask;
    int y0 = (floorY & mask) * size;
    int y1 = (floorY + 1 & mask) * size;
    float top = tile[y0 + x0] + (tile[y0 + x1] - tile[y0 + x0]) * fx;
    float bottom = tile[y1 + x0] + (tile[y1 + x1] - tile[y1 + x0]) * fx;
    return top + (bottom - top) * fy;
  }
}
