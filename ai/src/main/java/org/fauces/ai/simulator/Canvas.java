package org.fauces.ai.simulator;

/** The picture in the making: linear albedo, height in millimetres and gloss per pixel. */
final class Canvas {
  final int size;
  final float[] red;
  final float[] green;
  final float[] blue;
  final float[] heightMm;
  final float[] gloss;

  Canvas(int size) {
    this.size = size;
    int pixels = size * size;
    red = new float[pixels];
    green = new float[pixels];
    blue = new float[pixels];
    heightMm = new float[pixels];
    gloss = new float[pixels];
  }

  void colour(int pixel, double r, double g, double b) {
    red[pixel] = (float) r;
    green[pixel] = (float) g;
    blue[pixel] = (float) b;
  }

  /** Lays a colour over the pixel with an opacity from 0 to 1. */
  void blend(int pixel, double opacity, double r, double g, double b) {
    red[pixel] += opacity * (r - red[pixel]);
    green[pixel] += opacity * (g - green[pixel]);
    blue[pixel] += opacity * (b - blue[pixel]);
  }

  void scale(int pixel, double r, double g, double b) {
    red[pixel] *= r;
    green[pixel] *= g;
    blue[pixel] *= b;
  }
}
