package org.fauces.ai.internal;

import java.util.SplittableRandom;

/**
 * A harmless change of a training picture.
 *
 * @param shiftX columns to leave out on the left
 * @param shiftY rows to leave out at the top
 * @param mirrored left and right swapped
 * @param gains per channel
 */
record Augmentation(int shiftX, int shiftY, boolean mirrored, float[] gains) {
  private static final int MARGIN = PhotoCrop.SIDE - PhotoCrop.INPUT;

  /** The middle of the crop, as it is: what serving sees. */
  static final Augmentation NONE =
      new Augmentation(MARGIN / 2, MARGIN / 2, false, new float[] {1, 1, 1});

  static Augmentation draw(SplittableRandom random) {
    float[] gains = new float[3];
    float exposure = 0.92f + 0.16f * random.nextFloat();
    for (int channel = 0; channel < 3; channel++) {
      gains[channel] = exposure * (0.96f + 0.08f * random.nextFloat());
    }
    return new Augmentation(
        random.nextInt(MARGIN + 1), random.nextInt(MARGIN + 1), random.nextBoolean(), gains);
  }

  float gain(int channel) {
    return gains[channel];
  }
}
