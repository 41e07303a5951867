package org.fauces.ai.simulator;

/** Paints mucosa, vessels and mucus of the posterior wall; what lies before it comes later. */
final class WallPainter {
  private static final double RED = .43;
  private static final double GREEN = .088;
  private static final double BLUE = .081;
  private static final double TEXELS_PER_MM = 5;

  /** Just behind the palate's soft edge. */
  private static final double SEEN_RIM = 1.12;

  private final Canvas canvas;
  private final View view;
  private final Opening opening;
  private final Anatomy anatomy;
  private final Anatomy.Mucosa mucosa;
  private final ThroatFacts throat;
  private final double shadowX;
  private final double shadowY;
  private final int shadowPixels;
  private final Texture texture = Texture.shared();
  private final Vessels vessels = Vessels.shared();

  WallPainter(Canvas canvas, View view, Opening opening, Anatomy anatomy, ThroatFacts throat) {
    this.canvas = canvas;
    this.view = view;
    this.opening = opening;
    this.anatomy = anatomy;
    this.mucosa = anatomy.mucosa();
    this.throat = throat;
    this.shadowX = 1.6 * view.lightX;
    this.shadowY = Math.max(0, 1.2 + 1.6 * view.lightY);
    this.shadowPixels = view.pixels(shadowX, shadowY, canvas.size);
  }

  void paint() {
    forEachSeen(this::mucosa);
    if (throat.mucus()) {
      mucus();
    }
  }

  /** The mean colour of the mucosa everywhere, flat and dull. */
  void paintMeanColour() {
    double green = (1 + .10 * mucosa.paleness()) * (1 - .115 * throat.redness());
    forEachSeen((pixel, x, y) -> canvas.colour(pixel, RED, GREEN * green, BLUE * green));
  }

  /** After the lesions, which lie in the same shadow. */
  void shade() {
    forEachSeen(
        (pixel, x, y) -> {
          double deep = .14 * View.step(.45, 1.05, canvas.rim[pixel]);
          float caster =
              canvas.rim[Math.max(0, Math.min(canvas.rim.length - 1, pixel - shadowPixels))];
          double cast = .30 * View.step(.90, 1.10, caster);
          double uvula = .34 * (1 - View.step(.75, 1.5, opening.uvula(x - shadowX, y - shadowY)));
          double tongue = .25 * View.step(-3.5, .5, canvas.tongue[pixel]);
          double light = (1 - deep) * (1 - Math.max(cast, Math.max(uvula, tongue)));
          canvas.scale(pixel, light, light * (.94 + .06 * light), light * (.94 + .06 * light));
          canvas.gloss[pixel] *= (float) (light * light);
        });
  }

  private interface Place {
    void paint(int pixel, double x, double y);
  }

  private void forEachSeen(Place place) {
    for (int py = 0, pixel = 0; py < canvas.size; py++) {
      for (int px = 0; px < canvas.size; px++, pixel++) {
        if (canvas.rim[pixel] < SEEN_RIM && !canvas.behindTongue(pixel)) {
          place.paint(pixel, view.mmX(px, py), view.mmY(px, py));
        }
      }
    }
  }

  private void mucosa(int pixel, double x, double y) {
    double u = mucosa.x() + x * TEXELS_PER_MM;
    double v = mucosa.y() + y * TEXELS_PER_MM;
    float fine = texture.at(u, v);
    float broad = texture.at(u * .23 + 131, v * .19 + 71);
    float patch = texture.at(u * .47 + 402, v * .43 + 250);
    double pale = 1 + .10 * mucosa.paleness() + .45 * broad + .32 * patch + .14 * fine;
    double inflamed = 1 - .115 * throat.redness() - .08 * fine;
    double vessel = mucosa.vessels() * vessels.at(u * .8, v * .8);
    canvas.colour(
        pixel,
        RED * (1 + .10 * fine + .14 * patch) * (1 - .20 * vessel),
        GREEN * pale * inflamed * (1 - .60 * vessel),
        BLUE * pale * inflamed * (1 - .48 * vessel));
    double band = bump(Math.abs(x) / anatomy.halfWidth(), .70 + 2 * anatomy.arch().wobble(), .2);
    double fold = .7 * band * (.5 + 1.4 * patch + .6 * broad);
    double film = mucosa.wet() * View.step(-.12, .35, patch + .5 * broad);
    float grain = film > .02 ? texture.at(u * 2.6 + 33, v * 2.6 + 190) : 0;
    canvas.heightMm[pixel] =
        (float) (.34 * fine + .6 * broad + .3 * patch + fold + .2 * film * grain);
    canvas.gloss[pixel] = (float) (.08 + 1.1 * film);
  }

  static double bump(double value, double centre, double halfWidth) {
    double d = (value - centre) / halfWidth;
    return Math.abs(d) < 1 ? (1 - d * d) * (1 - d * d) : 0;
  }

  /** Up to three glossy strands that hang down the wall. */
  private void mucus() {
    var draws = Draws.of(Double.doubleToLongBits(mucosa.x()), "mucus");
    int strands = 1 + draws.pick(1, 1, 1);
    for (int strand = 0; strand < strands; strand++) {
      double x0 = draws.uniform(-.7, .7) * anatomy.halfWidth();
      double width = draws.uniform(.5, 1.3);
      double lean = draws.uniform(-.25, .25);
      forEachSeen((pixel, x, y) -> strand(pixel, x - x0 - lean * y, y, width, x0));
    }
  }

  private void strand(int pixel, double x, double y, double width, double x0) {
    if (Math.abs(x) > width + 3) {
      return;
    }
    double wave = 1.6 * texture.at(x0 * 9, y * 6 + 37);
    double swell = 1 + .7 * texture.at(y * 9 + 211, x0 * 7);
    double distance = Math.abs(x - wave) / (width * swell);
    if (distance < 1) {
      double thick = 1 - distance * distance;
      canvas.blend(pixel, .28 * thick, .42, .34, .24);
      canvas.heightMm[pixel] += (float) (.5 * thick);
      canvas.gloss[pixel] += (float) (.5 * thick);
    }
  }
}
