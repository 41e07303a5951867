package org.fauces.ai.simulator;

/**
 * Paints what lies before the wall: arches, tonsils, palate with uvula, tongue, blade and teeth.
 */
final class FrontPainter {
  private final Canvas canvas;
  private final View view;
  private final Anatomy anatomy;
  private final ThroatFacts throat;
  private final Shot shot;
  private final Texture texture = Texture.shared();
  private final double palateY;
  private final double uvulaEndY;
  private final double uvulaHalfWidth;
  private final double tongueY;

  FrontPainter(Canvas canvas, View view, Anatomy anatomy, ThroatFacts throat, Shot shot) {
    this.canvas = canvas;
    this.view = view;
    this.anatomy = anatomy;
    this.throat = throat;
    this.shot = shot;
    double height = 2 * anatomy.halfHeight();
    palateY = -anatomy.halfHeight() + .42 * shot.uvulaCover() * height;
    uvulaEndY = palateY + (.14 + .5 * shot.uvulaCover()) * height;
    uvulaHalfWidth = anatomy.uvulaWidth() / 2 * (1 + .9 * shot.uvulaCover());
    tongueY = anatomy.halfHeight() - shot.tongueCover() * height;
  }

  void paint() {
    for (int py = 0, pixel = 0; py < canvas.size; py++) {
      for (int px = 0; px < canvas.size; px++, pixel++) {
        double x = view.mmX(px, py);
        double y = view.mmY(px, py);
        arches(pixel, x, y);
        tonsils(pixel, x, y);
        uvula(pixel, x, y);
        tongue(pixel, x, y);
        if (shot.pose().teeth()) {
          teeth(pixel, x, y);
        }
      }
    }
  }

  /** Whether something lies before the wall at a place. */
  boolean hides(double x, double y) {
    double relative = x / anatomy.halfWidth();
    double tongue = y - tongueY - .10 * anatomy.halfHeight() * relative * relative;
    double beyond = Math.max(0, y - uvulaEndY);
    boolean uvula = y < uvulaEndY + uvulaHalfWidth && View.length(x, beyond) < uvulaHalfWidth;
    return opening(x, y) > 1 || tongue > .6 || uvula;
  }

  /** 1 on the rim of the opening, larger outside; the sides run straight down from the middle. */
  private double opening(double x, double y) {
    double above = Math.min(0, y) / -palateY * (palateY < 0 ? 1 : 0);
    if (palateY >= 0 && y < palateY) {
      above = 1 + (palateY - y) / anatomy.halfHeight();
    }
    return View.length(x / anatomy.halfWidth(), above);
  }

  private void arches(int pixel, double x, double y) {
    double r = opening(x, y);
    double front = View.step(.97, 1.05, r);
    canvas.scale(
        pixel,
        1 - .30 * View.step(.55, 1, r),
        1 - .34 * View.step(.55, 1, r),
        1 - .34 * View.step(.55, 1, r));
    if (front <= 0) {
      return;
    }
    float fine = texture.at(x * 4 + anatomy.textureY(), y * 4 + anatomy.textureX() + 99);
    double pillar = bump(r, 1.12, .11) + 1.2 * bump(r, 1.45, .14);
    double groove = bump(r, 1.28, .07);
    double red = 1 - .06 * throat.redness() * (1 + bump(r, 1.1, .2)) + .06 * fine;
    double dark = 1 - .45 * groove;
    canvas.blend(pixel, front, .47 * dark, .135 * red * dark, .118 * red * dark);
    double height = 2.2 * front + 1.6 * pillar + 2.5 * View.step(1.3, 1.6, r) + .12 * fine;
    canvas.heightMm[pixel] += (float) (front * (height - canvas.heightMm[pixel]));
    canvas.gloss[pixel] = (float) (.25 * anatomy.wet() + .1 * pillar);
    if (throat.petechiae() && y < palateY) {
      petechiae(pixel, x, y);
    }
  }

  private void petechiae(int pixel, double x, double y) {
    double spot = texture.at(x * 11 + 311, y * 11 + anatomy.textureX());
    canvas.blend(pixel, .75 * View.step(.42, .6, spot), .30, .02, .03);
  }

  private void tonsils(int pixel, double x, double y) {
    double size = .16 + .26 * anatomy.tonsil();
    double dx = (Math.abs(x) - anatomy.halfWidth() * 1.22) / (anatomy.halfWidth() * size);
    double dy = (y - anatomy.halfHeight() * .25) / (anatomy.halfHeight() * size * 1.9);
    double r = View.length(dx, dy);
    if (r >= 1) {
      return;
    }
    float crypt = texture.at(x * 6 + 77, y * 6 + anatomy.textureX());
    double on = 1 - View.step(.85, 1, r);
    double red = 1 - .10 * throat.redness();
    canvas.blend(pixel, on, .46 - .1 * Math.max(0, crypt), .125 * red, .105 * red);
    canvas.heightMm[pixel] += (float) (on * (3.5 * Math.sqrt(1 - r * r) + .5 * crypt));
    if (throat.exudate()) {
      double patch = View.step(.10, .28, texture.at(x * 3.2 + anatomy.textureY(), y * 3.2 + 401));
      canvas.blend(pixel, .8 * on * patch, .62, .52, .34);
    }
  }

  private void uvula(int pixel, double x, double y) {
    if (y < palateY - 3 || y > uvulaEndY + uvulaHalfWidth) {
      return;
    }
    double beyond = Math.max(0, y - uvulaEndY);
    double taper = View.step(palateY - 2, uvulaEndY, y);
    double narrow = uvulaHalfWidth * (1.5 - 1.0 * taper + .45 * taper * taper);
    double r = View.length(x, beyond) / narrow;
    double on = 1 - View.step(.9, 1.05, r);
    if (on > 0) {
      double red = 1 - .07 * throat.redness();
      canvas.blend(pixel, on, .47, .125 * red, .11 * red);
      double round = 3.2 + 1.7 * Math.sqrt(Math.max(0, 1 - r * r));
      canvas.heightMm[pixel] += (float) (on * (round - canvas.heightMm[pixel]));
      canvas.gloss[pixel] = (float) (.3 * anatomy.wet() + .15);
    }
  }

  private void tongue(int pixel, double x, double y) {
    double relative = x / anatomy.halfWidth();
    double on = View.step(0, 1.2, y - tongueY - .10 * anatomy.halfHeight() * relative * relative);
    if (on <= 0) {
      return;
    }
    float papillae = texture.at(x * 17 + 5, y * 17 + anatomy.textureY());
    float coat = texture.at(x * 2 + anatomy.textureX(), y * 2 + 300);
    double white = .06 + .10 * Math.max(0, coat + .3);
    canvas.blend(
        pixel,
        on,
        .46 + .03 * papillae,
        .15 + white + .03 * papillae,
        .13 + white + .03 * papillae);
    double depth = Math.min(9, y - tongueY);
    canvas.heightMm[pixel] +=
        (float) (on * (2.5 + .45 * depth + .16 * papillae - canvas.heightMm[pixel]));
    canvas.gloss[pixel] = .10f;
    if (shot.pose().depressor()) {
      blade(pixel, x, y);
    }
  }

  private void blade(int pixel, double x, double y) {
    double on = (1 - View.step(8, 8.6, Math.abs(x - 2))) * View.step(3.5, 4.2, y - tongueY);
    canvas.blend(pixel, on, .42, .41, .40);
    canvas.heightMm[pixel] += (float) (on * (9 - canvas.heightMm[pixel]));
  }

  private void teeth(int pixel, double x, double y) {
    double from = anatomy.halfHeight() * 1.75;
    double on = View.step(from, from + .8, -y);
    if (on > 0) {
      double gap = View.step(.02, .08, Math.abs(Math.sin(x * Math.PI / 8)));
      canvas.blend(pixel, on, .55 * gap + .1, .50 * gap + .05, .40 * gap + .05);
      canvas.gloss[pixel] = .5f;
    }
  }

  private static double bump(double value, double centre, double halfWidth) {
    double d = (value - centre) / halfWidth;
    return Math.abs(d) < 1 ? (1 - d * d) * (1 - d * d) : 0;
  }
}
