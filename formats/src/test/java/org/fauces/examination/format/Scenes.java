package org.fauces.examination.format;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures to encode: something throat-like with noise, different for each seed. */
final class Scenes {

  private Scenes() {}

  static BufferedImage throat(int width, int height, long seed, int type) {
    var image = new BufferedImage(width, height, type);
    var random = new Random(seed);
    var graphics = image.createGraphics();
    graphics.setPaint(
        new RadialGradientPaint(
            width / 2f,
            height / 2f,
            Math.max(width, height),
            new float[] {0, 1},
            new Color[] {new Color(120, 20, 25), new Color(235, 150, 140)}));
    graphics.fillRect(0, 0, width, height);
    for (var i = 0; i < 60; i++) {
      graphics.setColor(new Color(180 + random.nextInt(70), random.nextInt(120), 90));
      graphics.fillOval(random.nextInt(width), random.nextInt(height), 9, 7);
    }
    graphics.dispose();
    return image;
  }

  static BufferedImage throat(int width, int height) {
    return throat(width, height, 1, BufferedImage.TYPE_INT_RGB);
  }
}
