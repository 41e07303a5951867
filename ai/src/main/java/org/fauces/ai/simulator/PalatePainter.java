package org.fauces.ai.simulator;

/** Paints soft palate, arches, tonsils and uvula. */
final class PalatePainter {
  private static final double INNER_ARCH = 1.10;
  private static final double TONSIL_BED = 1.27;
  private static final double OUTER_ARCH = 1.46;

  private final Canvas canvas;
  private final View view;
  private final Opening opening;
  private final Anatomy anatomy;
  private final Anatomy.Mucosa mucosa;
  private final ThroatFacts throat;
  private final Texture texture = Texture.shared();
  private final Vessels vessels = Vessels.shared();

  PalatePainter(Canvas canvas, View view, Opening opening, Anatomy anatomy, ThroatFacts throat) {
    this.canvas = canvas;
    this.view = view;
    this.opening = opening;
    this.anatomy = anatomy;
    this.mucosa = anatomy.mucosa();
    this.throat = throat;
  }

  void paint() {
    for (int py = 0, pixel = 0; py < canvas.size; py++) {
      for (int px = 0; px < canvas.size; px++, pixel++) {
        if (canvas.behindTongue(pixel)) {
          continue;
        }
        double x = view.mmX(px, py);
        double y = view.mmY(px, py);
        if (canvas.rim[pixel] > .97) {
          palate(pixel, x, y, canvas.rim[pixel]);
          tonsil(pixel, x, y, canvas.rim[pixel]);
        }
        uvula(pixel, x, y);
      }
    }
  }

  private void palate(int pixel, double x, double y, double rim) {
    double on = View.step(.97, 1.04, rim);
    float fine = texture.at(x * 5 + mucosa.y(), y * 5 + mucosa.x() + 99);
    float broad = texture.at(x * 1.2 + mucosa.x() + 205, y * 1.2 + mucosa.y());
    double beside = View.step(.3, .9, Math.abs(x) / anatomy.halfWidth());
    double inner = beside * WallPainter.bump(rim, INNER_ARCH, .13);
    double bed = beside * WallPainter.bump(rim, TONSIL_BED, .12);
    double outer = beside * WallPainter.bump(rim, OUTER_ARCH, .19);
    double cheek =
        View.step(1.65, 2.6, rim)
            * (.25 + .75 * View.step(opening.palateY - 7, opening.palateY + 9, y));
    double light = (1 - .5 * bed) * (1 - .45 * cheek) * (1 - .12 * (1 - View.step(1, 1.2, rim)));
    double vessel = .8 * mucosa.vessels() * vessels.at(x * 4 + mucosa.y(), y * 4 + mucosa.x());
    double inflamed = 1 - .06 * throat.redness() * (1 + inner + outer);
    double pale = inflamed * (1 + .10 * mucosa.paleness() + .30 * broad + .18 * fine);
    pale *= 1 - .10 * (inner + outer) + .16 * View.step(1.3, 2.2, rim) * (1 - beside);
    canvas.blend(
        pixel,
        on,
        .46 * light * (1 + .10 * broad + .08 * fine - .10 * vessel),
        .121 * light * pale * (1 - .40 * vessel),
        .104 * light * pale * (1 - .30 * vessel));
    double raphe = WallPainter.bump(x, 0, .9) * View.step(1.1, 1.5, rim);
    double beyond = Math.max(0, rim - .97);
    double height =
        2.6 * beyond / (beyond + .08)
            + 1.2 * inner
            - 1.3 * bed
            + 1.9 * outer
            + 2.2 * View.step(1.2, 2.1, rim)
            + .18 * fine
            + .8 * broad
            - .25 * raphe;
    double film = mucosa.wet() * View.step(-.05, .5, broad + fine + .3 * (inner + outer));
    if (film > .02) {
      height += .15 * film * texture.at(x * 13 + mucosa.y(), y * 13 + 33);
    }
    canvas.surface(pixel, on, height, .08 + .9 * film);
    if (y < opening.palateY) {
      spots(pixel, x, y);
    }
  }

  private void spots(int pixel, double x, double y) {
    if (throat.petechiae()) {
      double spot = texture.at(x * 11 + 311, y * 11 + mucosa.x());
      canvas.blend(pixel, .75 * View.step(.42, .6, spot), .30, .02, .03);
    }
    if (mucosa.vesicles()) {
      double blister = texture.at(x * 4.5 + 150, y * 4.5 + mucosa.y());
      canvas.blend(pixel, .6 * View.step(.42, .52, blister), .40, .06, .06);
      double inside = View.step(.54, .64, blister);
      canvas.blend(pixel, .7 * inside, .55, .42, .34);
      canvas.heightMm[pixel] += (float) (.5 * inside);
    }
  }

  /** Between the arches; the outer arch lies before it. */
  private void tonsil(int pixel, double x, double y, double rim) {
    double grown = x < 0 ? anatomy.tonsils().left() : anatomy.tonsils().right();
    double size = .21 + .25 * grown;
    double dx = (Math.abs(x) - anatomy.halfWidth() * 1.24) / (anatomy.halfWidth() * size);
    double dy = (y - anatomy.halfHeight() * .25) / (anatomy.halfHeight() * size * 1.9);
    if (dx * dx + dy * dy >= 1.4) {
      return;
    }
    float crypt = texture.at(x * 5 + 77, y * 5 + mucosa.x());
    double r = View.length(dx, dy) + .3 * texture.at(x * 2 + 300, y * 2 + mucosa.y());
    double on = (1 - View.step(.74, 1, r)) * (1 - View.step(1.38, 1.50, rim));
    if (on <= 0) {
      return;
    }
    double pit = View.step(.22, .5, crypt);
    double red = (1 - .10 * throat.redness()) * (1 - .35 * pit) * (1 + .08 * crypt);
    canvas.blend(pixel, on, .44 * (1 - .22 * pit), .125 * red, .105 * red);
    double dome = 2.6 * Math.max(0, 1 - r * r);
    canvas.surface(pixel, on, 1.9 + dome - .5 * pit, mucosa.wet() * .45);
    if (throat.exudate()) {
      exudate(pixel, x, y, on);
    }
  }

  private void exudate(int pixel, double x, double y, double on) {
    double patch = View.step(.10, .28, texture.at(x * 3.2 + mucosa.y(), y * 3.2 + 401));
    canvas.blend(pixel, .8 * on * patch, .62, .52, .34);
    canvas.heightMm[pixel] += (float) (.3 * on * patch);
  }

  private void uvula(int pixel, double x, double y) {
    double r = opening.uvula(x, y);
    double root = 1 - View.step(opening.palateY - 1, opening.palateY + 5, y);
    double on =
        (1 - View.step(.86 - .8 * root, 1.06, r))
            * View.step(opening.palateY - 3.5, opening.palateY + 1.5, y);
    if (on <= 0) {
      return;
    }
    float fine = texture.at(x * 5 + 30, y * 5 + mucosa.x());
    double tip = View.step(opening.palateY, opening.uvulaEndY, y);
    double red = (1 - .07 * throat.redness()) * (1 + .07 * fine - .06 * tip);
    canvas.blend(pixel, on, .47 * (1 + .03 * fine), .130 * red, .113 * red);
    double round = 2.2 + 2.2 * Math.sqrt(Math.max(0, 1 - r * r)) + .08 * fine;
    canvas.surface(pixel, on, round, mucosa.wet() * (.35 + .3 * tip));
  }
}
