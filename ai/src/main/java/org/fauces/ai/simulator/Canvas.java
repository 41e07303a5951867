package org.fauces.ai.simulator;

/**
 * The picture in the making: linear albedo, height in millimetres and gloss per pixel; with the
 * position of each pixel in the opening, which several painters need.
 */
final class Canvas {
  final int size;
  final float[] red;
  final float[] green;
  final float[] blue;
  final float[] heightMm;
  final float[] gloss;

  /** {@link Opening#rim}. */
  final float[] rim;

  /** {@link Opening#tongue}. */
  final float[] tongue;

  Canvas(int size) {
    this.size = size;
    int pixels = size * size;
    red = new float[pixels];
    green = new float[pixels];
    blue = new float[pixels];
    heightMm = new float[pixels];
    gloss = new float[pixels];
    rim = new float[pixels];
    tongue = new float[pixels];
  }

  /** Measures where every pixel lies; painters then leave out what will be hidden. */
  void trace(View view, Opening opening) {
    for (int py = 0, pixel = 0; py < size; py++) {
      for (int px = 0; px < size; px++, pixel++) {
        double x = view.mmX(px, py);
        double y = view.mmY(px, py);
        tongue[pixel] = (float) opening.tongue(x, y);
        rim[pixel] = behindTongue(pixel) ? 2 : (float) opening.rim(x, y);
      }
    }
  }

  /** Whether nothing but the tongue is seen. */
  boolean behindTongue(int pixel) {
    return Opening.tongueOpacity(tongue[pixel]) >= 1;
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

  /** Lays a surface at a height over the pixel. */
  void surface(int pixel, double opacity, double height, double shine) {
    heightMm[pixel] += opacity * (height - heightMm[pixel]);
    gloss[pixel] += opacity * (shine - gloss[pixel]);
  }

  void scale(int pixel, double r, double g, double b) {
    red[pixel] *= r;
    green[pixel] *= g;
    blue[pixel] *= b;
  }
}
