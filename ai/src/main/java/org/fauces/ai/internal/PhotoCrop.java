package org.fauces.ai.internal;

import java.awt.image.BufferedImage;
import java.util.List;
import org.fauces.ai.ModelManifest;
import org.fauces.ai.Pixels;

/**
 * The middle of a photo, where the guided camera has the posterior wall, at the network's scale.
 * Training and serving share this code.
 *
 * @param rgb row by row, 3 bytes per pixel, {@link #SIDE} x {@link #SIDE}
 */
public record PhotoCrop(byte[] rgb) {
  /** The seen square with a margin for shifted, turned and scaled views in training. */
  public static final int SIDE = 192;

  /** Side of the square that a network sees when nothing is shifted, in pixels of the crop. */
  static final int SEEN = 160;

  /** Share of the photo's shorter side that a network sees. */
  public static final double SEEN_SHARE = 24.0 / 35;

  private static final double SHARE_OF_SHORT_SIDE = SEEN_SHARE * SIDE / SEEN;

  private static final int SAMPLES_PER_CELL = 4;

  /**
   * Averages the pixels under each target pixel; large photos are sampled, since more would not be
   * seen.
   */
  public static PhotoCrop of(BufferedImage image) {
    double cell = sourcePx(image.getWidth(), image.getHeight());
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

  /** Pixels of a photo along a side of one pixel of its crop. */
  static double sourcePx(int width, int height) {
    return SHARE_OF_SHORT_SIDE * Math.min(width, height) / SIDE;
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

  /**
   * A network's input for photos as served: [photo, row, column, channel].
   *
   * @param inputPx rows and columns of each
   */
  public static float[] pixels(List<PhotoCrop> crops, int inputPx) {
    int each = inputPx * inputPx * 3;
    float[] pixels = new float[crops.size() * each];
    for (int i = 0; i < crops.size(); i++) {
      crops.get(i).writeTo(pixels, i * each, inputPx, Augmentation.NONE);
    }
    return pixels;
  }

  /**
   * Writes a network's input: the seen square, changed, between the pixels by their bilinear mean.
   *
   * @param inputPx side of the input
   */
  void writeTo(float[] target, int offset, int inputPx, Augmentation change) {
    var view = View.of(change, inputPx);
    int at = offset;
    for (int y = 0; y < inputPx; y++) {
      for (int x = 0; x < inputPx; x++) {
        double sourceX = view.x(x + 0.5, y + 0.5);
        double sourceY = view.y(x + 0.5, y + 0.5);
        sample(sourceX - 0.5, sourceY - 0.5, change, target, at);
        at += 3;
      }
    }
  }

  private void sample(double x, double y, Augmentation change, float[] target, int at) {
    double inX = Math.max(0, Math.min(SIDE - 1, x));
    double inY = Math.max(0, Math.min(SIDE - 1, y));
    int left = Math.min(SIDE - 2, (int) inX);
    int top = Math.min(SIDE - 2, (int) inY);
    float right = (float) (inX - left);
    float below = (float) (inY - top);
    int first = (top * SIDE + left) * 3;
    for (int channel = 0; channel < 3; channel++) {
      int i = first + channel;
      float upper = (rgb[i] & 0xff) * (1 - right) + (rgb[i + 3] & 0xff) * right;
      int j = i + SIDE * 3;
      float lower = (rgb[j] & 0xff) * (1 - right) + (rgb[j + 3] & 0xff) * right;
      float value = (upper * (1 - below) + lower * below) * change.gain(channel);
      target[at + channel] = (value - MEAN[channel]) / DEVIATION[channel];
    }
  }

  /** What a model's manifest says of this. */
  static ModelManifest.Input asManifest(int inputPx) {
    return new ModelManifest.Input(
        inputPx, SEEN_SHARE, "NHWC", "RGB", doubles(MEAN), doubles(DEVIATION));
  }

  private static List<Double> doubles(float[] values) {
    return List.of((double) values[0], (double) values[1], (double) values[2]);
  }

  private static final float[] MEAN = {145, 82, 78};
  private static final float[] DEVIATION = {45, 35, 35};
}
