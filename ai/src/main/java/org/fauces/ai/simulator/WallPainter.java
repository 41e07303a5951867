package org.fauces.ai.simulator;

/**
 * Paints mucosa, vessels and mucus of the posterior wall over the whole canvas; what lies before it
 * comes later.
 */
final class WallPainter {
  private static final double RED = .40;
  private static final double GREEN = .098;
  private static final double BLUE = .088;
  private static final double TEXELS_PER_MM = 5;

  private final Canvas canvas;
  private final View view;
  private final Anatomy anatomy;
  private final ThroatFacts throat;
  private final Texture texture = Texture.shared();

  WallPainter(Canvas canvas, View view, Anatomy anatomy, ThroatFacts throat) {
    this.canvas = canvas;
    this.view = view;
    this.anatomy = anatomy;
    this.throat = throat;
  }

  void paint() {
    for (int py = 0, pixel = 0; py < canvas.size; py++) {
      for (int px = 0; px < canvas.size; px++, pixel++) {
        mucosa(pixel, view.mmX(px, py), view.mmY(px, py));
      }
    }
    if (throat.mucus()) {
      mucus();
    }
  }

  /** The mean colour of the mucosa everywhere, flat and dull. */
  void paintMeanColour() {
    double green = 1 + .10 * anatomy.paleness();
    double inflamed = 1 - .115 * throat.redness();
    for (int pixel = 0; pixel < canvas.red.length; pixel++) {
      canvas.colour(pixel, RED, GREEN * green * inflamed, BLUE * green * inflamed);
    }
  }

  private void mucosa(int pixel, double x, double y) {
    double u = anatomy.textureX() + x * TEXELS_PER_MM;
    double v = anatomy.textureY() + y * TEXELS_PER_MM;
    float fine = texture.at(u, v);
    float broad = texture.at(u * .23 + 131, v * .23 + 71);
    double pale = 1 + .10 * anatomy.paleness() + .12 * broad;
    double inflamed = 1 - .115 * throat.redness() - .05 * fine;
    double vessel = anatomy.vessels() * vessel(u, v);
    canvas.colour(
        pixel,
        RED * (1 + .04 * fine) * (1 - .12 * vessel),
        GREEN * pale * inflamed * (1 - .42 * vessel),
        BLUE * pale * inflamed * (1 - .36 * vessel));
    canvas.heightMm[pixel] = .16f * fine + .35f * broad;
    canvas.gloss[pixel] = (float) (.25 * anatomy.wet());
  }

  /** Branching lines where two fields of noise cross zero. */
  private double vessel(double u, double v) {
    double bend = 9 * texture.at(v * .31 + 17, u * .31 + 201);
    double line = Math.abs(texture.at(u * .42 + bend * .6 + 57, v * .30 + bend));
    return 1 - View.step(.008, .045, line);
  }

  /** Up to three glossy strands that hang down the wall. */
  private void mucus() {
    var draws = Draws.of(Double.doubleToLongBits(anatomy.textureX()), "mucus");
    int strands = 1 + draws.pick(1, 1, 1);
    for (int strand = 0; strand < strands; strand++) {
      double x = draws.uniform(-.7, .7) * anatomy.halfWidth();
      double width = draws.uniform(.5, 1.3);
      double lean = draws.uniform(-.25, .25);
      strand(x, width, lean);
    }
  }

  private void strand(double x0, double width, double lean) {
    for (int py = 0, pixel = 0; py < canvas.size; py++) {
      for (int px = 0; px < canvas.size; px++, pixel++) {
        double y = view.mmY(px, py);
        double wave = texture.at(x0 * 9, y * 6 + 37);
        double distance = Math.abs(view.mmX(px, py) - x0 - lean * y - 1.6 * wave) / width;
        if (distance < 1) {
          double thick = 1 - distance * distance;
          canvas.blend(pixel, .28 * thick, .42, .34, .24);
          canvas.heightMm[pixel] += (float) (.5 * thick);
          canvas.gloss[pixel] += (float) (.5 * thick);
        }
      }
    }
  }
}
