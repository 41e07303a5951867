package org.fauces.ai.internal;

import java.awt.image.BufferedImage;
import java.util.List;
import org.fauces.ai.Pixels;

/**
 * The middle of a photo, where the guided camera has the posterior wall, at the network's scale.
 * Training and serving share this code.
 *
 * @param rgb row by row, 3 bytes per pixel, {@link #SIDE} x {@link #SIDE}
 */
public record PhotoCrop(byte[] rgb) {
  /** A margin around the network's input, for shifted training crops. */
  public static final int SIDE = 140;

  /** Side of the network's input in pixels. */
  public static final int INPUT = 128;

  private static final double SHARE_OF_SHORT_SIDE = 0.75;
  private static final int SAMPLES_PER_CELL = 4;

  /** Share of the photo's shorter side that the network sees. */
  public static final double SEEN_SHARE = SHARE_OF_SHORT_SIDE * INPUT / SIDE;

  /**
   * Averages the pixels under each target pixel; large photos are sampled, since more would not be
   * seen.
   */
  public static PhotoCrop of(BufferedImage image) {
    double cell = SHARE_OF_SHORT_SIDE * Math.min(image.getWidth(), image.getHeight()) / SIDE;
    double left = (image.getWidth() - cell * SIDE) / 2;
    double top = (image.getHeight() - cell * SIDE) / 2;
    var pixels = new Pixels(image);
    int[] columns = places(left, cell, pixels.width());
    int[] rows = places(top, cell, pixels.height());
    byte[] rgb = new byte[SIDE * SIDE * 3];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        average(pixels, columns, x, rows, y, rgb);
      }
    }
    return new PhotoCrop(rgb);
  }

  /** Where a side is looked at, as often in each of its cells. */
  private static int[] places(double start, double cell, int length) {
    int samples = (int) Math.max(1, Math.min(SAMPLES_PER_CELL, Math.round(cell)));
    int[] places = new int[SIDE * samples];
    for (int i = 0; i < places.length; i++) {
      double at = start + i / samples * cell + (i % samples + 0.5) * cell / samples;
      places[i] = Math.min(length - 1, (int) at);
    }
    return places;
  }

  private static void average(Pixels pixels, int[] columns, int x, int[] rows, int y, byte[] rgb) {
    int samples = columns.length / SIDE;
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int row = y * samples; row < (y + 1) * samples; row++) {
      for (int column = x * samples; column < (x + 1) * samples; column++) {
        int pixel = pixels.at(columns[column], rows[row]);
        red += pixel >> 16 & 0xff;
        green += pixel >> 8 & 0xff;
        blue += pixel & 0xff;
      }
    }
    int count = samples * samples;
    int at = (y * SIDE + x) * 3;
    rgb[at] = (byte) (red / count);
    rgb[at + 1] = (byte) (green / count);
    rgb[at + 2] = (byte) (blue / count);
  }

  /** The network's input for photos as served: [photo, row, column, channel]. */
  public static float[] pixels(List<PhotoCrop> crops) {
    int each = INPUT * INPUT * 3;
    float[] pixels = new float[crops.size() * each];
    for (int i = 0; i < crops.size(); i++) {
      crops.get(i).writeTo(pixels, i * each, Augmentation.NONE);
    }
    return pixels;
  }

  /**
   * Writes the network's input: shifted by whole pixels, perhaps mirrored, with a gain per channel.
   */
  void writeTo(float[] target, int offset, Augmentation change) {
    int at = offset;
    for (int y = 0; y < INPUT; y++) {
      for (int x = 0; x < INPUT; x++) {
        int column = change.mirrored() ? INPUT - 1 - x : x;
        int source = ((y + change.shiftY()) * SIDE + column + change.shiftX()) * 3;
        for (int channel = 0; channel < 3; channel++) {
          float value = (rgb[source + channel] & 0xff) * change.gain(channel);
          target[at++] = (value - MEAN[channel]) / DEVIATION[channel];
        }
      }
    }
  }

  private static final float[] MEAN = {145, 82, 78};
  private static final float[] DEVIATION = {45, 35, 35};
}
