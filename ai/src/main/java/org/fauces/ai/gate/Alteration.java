package org.fauces.ai.gate;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;
import org.fauces.ai.Pixels;

/**
 * A photo as another camera would have taken it. A gate that holds only for the renderer's own
 * colours and framing fails on altered photos.
 *
 * @param zoom side of the part that is kept over the photo's side, 0 to 1
 * @param left where the part begins, 0 (left) to 1 (right)
 * @param top where the part begins, 0 (top) to 1 (bottom)
 * @param mirrored left to right
 * @param red gain
 * @param green gain
 * @param blue gain
 * @param gamma exponent of the sRGB values, 1 changes nothing
 */
record Alteration(
    double zoom,
    double left,
    double top,
    boolean mirrored,
    double red,
    double green,
    double blue,
    double gamma) {
  static Alteration draw(SplittableRandom draws) {
    double gain = Math.exp(.22 * draws.nextGaussian());
    return new Alteration(
        draws.nextDouble() < .4 ? 1 : draws.nextDouble(.65, 1),
        draws.nextDouble(),
        draws.nextDouble(),
        draws.nextBoolean(),
        gain * Math.exp(.16 * draws.nextGaussian()),
        gain * Math.exp(.16 * draws.nextGaussian()),
        gain * Math.exp(.16 * draws.nextGaussian()),
        Math.exp(.15 * draws.nextGaussian()));
  }

  BufferedImage of(BufferedImage photo) {
    int side = (int) Math.round(zoom * photo.getWidth());
    int x0 = (int) Math.round(left * (photo.getWidth() - side));
    int y0 = (int) Math.round(top * (photo.getHeight() - side));
    int[][] levels = {levels(red), levels(green), levels(blue)};
    var altered = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    int[] target = ((DataBufferInt) altered.getRaster().getDataBuffer()).getData();
    var source = new Pixels(photo);
    for (int i = 0; i < target.length; i++) {
      int x = i % side;
      int rgb = source.at(x0 + (mirrored ? side - 1 - x : x), y0 + i / side);
      int r = levels[0][rgb >> 16 & 0xff];
      int g = levels[1][rgb >> 8 & 0xff];
      int b = levels[2][rgb & 0xff];
      target[i] = r << 16 | g << 8 | b;
    }
    return altered;
  }

  private int[] levels(double gain) {
    int[] levels = new int[256];
    for (int i = 0; i < levels.length; i++) {
      double value = 255 * gain * Math.pow(i / 255.0, gamma);
      levels[i] = (int) Math.max(0, Math.min(255, Math.round(value)));
    }
    return levels;
  }
}
