package org.fauces.ai.simulator;

/**
 * A tile of branching vessels that repeats without seams, drawn once per process: walks that
 * wander, thin out and fork, as the submucosal vessels of the pharynx do.
 */
final class Vessels {
  private static final int SIZE = 512;
  private static final int MASK = SIZE - 1;
  private static final int TREES = 34;
  private static final double THINNEST = .55;
  private static final Vessels SHARED = new Vessels(0x7E55E15);

  private final float[] values = new float[SIZE * SIZE];

  private Vessels(long seed) {
    var draws = Draws.of(seed, "vessels");
    for (int tree = 0; tree < TREES; tree++) {
      double direction = Math.PI / 2 + draws.normal(0, .6);
      double width = draws.uniform(1.0, 2.1);
      grow(draws, draws.uniform(0, SIZE), draws.uniform(0, SIZE), direction, width);
    }
  }

  static Vessels shared() {
    return SHARED;
  }

  private void grow(Draws draws, double x, double y, double direction, double width) {
    double turn = 0;
    double strength = draws.uniform(.5, 1);
    while (width > THINNEST) {
      stamp(x, y, width, strength);
      turn = .9 * turn + draws.normal(0, .025);
      direction += turn + draws.normal(0, .04);
      x += Math.cos(direction);
      y += Math.sin(direction);
      width *= .996;
      if (draws.chance(.018)) {
        double side = draws.chance(.5) ? 1 : -1;
        grow(draws, x, y, direction + side * draws.uniform(.4, .9), width * .72);
      }
    }
  }

  /** Overlapping stamps of a stroke keep the darkest value, so that a stroke is even. */
  private void stamp(double x, double y, double width, double strength) {
    int reach = (int) Math.ceil(2 * width);
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        int column = (int) Math.floor(x) + dx;
        int row = (int) Math.floor(y) + dy;
        double distance = View.length(column - x, row - y) / width;
        int at = (row & MASK) * SIZE + (column & MASK);
        float value = (float) (strength * Math.exp(-1.6 * distance * distance));
        values[at] = Math.max(values[at], value);
      }
    }
  }

  /** 0 (no vessel) to 1 at tile coordinates. */
  float at(double x, double y) {
    return Texture.bilinear(values, SIZE, x, y);
  }
}
