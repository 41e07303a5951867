package org.fauces.ai.simulator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Turns radiance into an 8-bit sRGB picture: defocus, exposure, fog, white balance, noise. */
final class CameraSensor {
  private static final int LUT_SIZE = 4096;
  private static final float[] SRGB = srgbTable();
  private final Shot shot;
  private final float noisePerStep;

  CameraSensor(Shot shot) {
    this.shot = shot;
    this.noisePerStep = (float) (shot.amount(CameraFault.NOISE) * 2.45 / 1023);
  }

  private static float[] srgbTable() {
    float[] table = new float[LUT_SIZE + 1];
    for (int i = 0; i <= LUT_SIZE; i++) {
      double linear = (double) i / LUT_SIZE;
      double encoded =
          linear <= .0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - .055;
      table[i] = (float) (255 * encoded);
    }
    return table;
  }

  BufferedImage expose(Canvas canvas, Draws noise) {
    for (float[] plane : new float[][] {canvas.red, canvas.green, canvas.blue}) {
      Blur.gaussian(plane, canvas.size, shot.amount(CameraFault.DEFOCUS));
      Blur.motion(plane, canvas.size, shot.amount(CameraFault.MOTION), shot.pose().motionRadians());
    }
    float gain = (float) Math.pow(2, shot.exposureEv());
    float keep = gain * (float) (1 - .55 * shot.fog());
    float blueGain = (float) Math.exp(shot.amount(CameraFault.WHITE_BALANCE));
    float veil = gain * .10f * (float) shot.fog();
    var image = new BufferedImage(canvas.size, canvas.size, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      long bits = noise.bits();
      int r = level(canvas.red[pixel] * keep + veil, bits);
      int g = level(canvas.green[pixel] * keep + veil, bits >>> 20);
      int b = level((canvas.blue[pixel] * keep + veil) * blueGain, bits >>> 40);
      pixels[pixel] = r << 16 | g << 8 | b;
    }
    return image;
  }

  /** The sum of two 10-bit uniforms is near enough to a normal variable and ten times cheaper. */
  private int level(float linear, long bits) {
    int index = (int) (Math.max(0, Math.min(1, linear)) * LUT_SIZE);
    int sum = (int) (bits & 0x3ff) + (int) (bits >>> 10 & 0x3ff) - 1023;
    return (int) Math.max(0, Math.min(255, SRGB[index] + sum * noisePerStep + .5f));
  }
}
