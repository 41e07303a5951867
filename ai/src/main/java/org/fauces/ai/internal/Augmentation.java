package org.fauces.ai.internal;

import java.util.SplittableRandom;

/**
 * A harmless change of a training picture.
 *
 * @param shiftX of the view to the right, share of its side
 * @param shiftY of the view downwards, share of its side
 * @param scale of the view; above 1 things get smaller
 * @param radians by which the view turns
 * @param mirrored left and right swapped
 * @param gains per channel
 */
record Augmentation(
    double shiftX, double shiftY, double scale, double radians, boolean mirrored, float[] gains) {
  private static final double SHIFT = .08;
  private static final double SCALE = .12;
  private static final double DEGREES = 10;

  /** The middle of the crop, as it is: what serving sees. */
  static final Augmentation NONE = new Augmentation(0, 0, 1, 0, false, new float[] {1, 1, 1});

  static Augmentation draw(SplittableRandom random) {
    float[] gains = new float[3];
    float exposure = 0.95f + 0.1f * random.nextFloat();
    for (int channel = 0; channel < 3; channel++) {
      gains[channel] = exposure * (0.95f + 0.1f * random.nextFloat());
    }
    return new Augmentation(
        random.nextDouble(-SHIFT, SHIFT),
        random.nextDouble(-SHIFT, SHIFT),
        1 + random.nextDouble(-SCALE, SCALE),
        Math.toRadians(random.nextDouble(-DEGREES, DEGREES)),
        random.nextBoolean(),
        gains);
  }

  float gain(int channel) {
    return gains[channel];
  }
}
