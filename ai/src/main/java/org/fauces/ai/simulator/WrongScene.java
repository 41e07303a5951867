package org.fauces.ai.simulator;

/**
 * Pictures without a throat, as they come up before and after an examination: a closed mouth, skin,
 * an ear or a nostril, a finger on the lens, cloth, a printed sheet, the room.
 */
final class WrongScene {
  private final Canvas canvas;
  private final Draws draws;
  private final Texture texture = Texture.shared();
  private final double tone;
  private final double shiftX;
  private final double shiftY;

  private WrongScene(Canvas canvas, Draws draws) {
    this.canvas = canvas;
    this.draws = draws;
    this.tone = draws.uniform(.25, 1);
    this.shiftX = draws.uniform(0, 512);
    this.shiftY = draws.uniform(0, 512);
  }

  static void paint(Canvas canvas, Draws draws) {
    var scene = new WrongScene(canvas, draws);
    switch (draws.pick(.26, .12, .10, .12, .10, .10, .20)) {
      case 0 -> scene.closedMouth();
      case 1 -> scene.skin();
      case 2 -> scene.hole();
      case 3 -> scene.finger();
      case 4 -> scene.cloth();
      case 5 -> scene.paper();
      default -> scene.room();
    }
  }

  private interface Place {
    void paint(int pixel, int x, int y);
  }

  private void everywhere(Place place) {
    for (int py = 0, pixel = 0; py < canvas.size; py++) {
      for (int px = 0; px < canvas.size; px++, pixel++) {
        place.paint(pixel, px, py);
      }
    }
  }

  private float noise(double x, double y) {
    return texture.at(x + shiftX, y + shiftY);
  }

  private void skinAt(int pixel, double x, double y) {
    float pores = noise(x * .9, y * .9);
    double blush = 1 + .12 * noise(x * .15, y * .15);
    canvas.colour(
        pixel, .58 * tone + .02 * pores, (.37 * tone + .02 * pores) / blush, .27 * tone / blush);
    canvas.heightMm[pixel] = .06f * pores;
    canvas.gloss[pixel] = .05f;
  }

  private void closedMouth() {
    double lipY = canvas.size * draws.uniform(.35, .65);
    double lipX = canvas.size * draws.uniform(.4, .6);
    double half = canvas.size * draws.uniform(.25, .6);
    double thick = half * draws.uniform(.18, .34);
    double red = draws.uniform(.7, 1.1);
    everywhere(
        (pixel, x, y) -> {
          skinAt(pixel, x, y);
          double across = (x - lipX) / half;
          double open = Math.max(0, 1 - across * across);
          double r = Math.abs(y - lipY - 6 * noise(x * .3, 9)) / Math.max(1, thick * open);
          double lip = (1 - View.step(.85, 1.05, r)) * (open > 0 ? 1 : 0);
          double lines = 1 + .10 * noise(x * 2.5, y * .4);
          canvas.blend(pixel, lip, .48 * lines * red, .19 * lines, .17 * lines);
          double gap = (1 - View.step(1, 5, Math.abs(y - lipY))) * (open > 0 ? 1 : 0);
          canvas.blend(pixel, gap, .10, .04, .04);
          canvas.heightMm[pixel] += (float) (lip * 3 * Math.sqrt(Math.max(0, 1 - r * r)));
        });
  }

  private void skin() {
    double crease = canvas.size * draws.uniform(.2, .8);
    double lean = draws.uniform(-1, 1);
    everywhere(
        (pixel, x, y) -> {
          skinAt(pixel, x, y);
          double fold = Math.abs(y - crease - lean * (x - 256) - 30 * noise(x * .2, 3));
          double dark = 1 - .45 * (1 - View.step(2, 24, fold));
          canvas.scale(pixel, dark, dark * dark, dark * dark);
        });
  }

  /** An ear or a nostril: a dark hole in skin. */
  private void hole() {
    double middleX = canvas.size * draws.uniform(.35, .65);
    double middleY = canvas.size * draws.uniform(.35, .65);
    double radius = canvas.size * draws.uniform(.08, .28);
    double flat = draws.uniform(.6, 1.6);
    everywhere(
        (pixel, x, y) -> {
          skinAt(pixel, x, y);
          double r = View.length((x - middleX) / radius, (y - middleY) / radius / flat);
          r += .5 * noise(x * .4, y * .4);
          double light = .06 + .94 * View.step(.5, 1.5, r);
          canvas.scale(pixel, light, light * light, light * light);
          canvas.heightMm[pixel] += (float) (4 * View.step(.4, 2.2, r));
        });
  }

  /** Light shines red through a finger: the hue of mucosa without anything to see. */
  private void finger() {
    double glowX = canvas.size * draws.uniform(-.2, 1.2);
    double glowY = canvas.size * draws.uniform(-.2, 1.2);
    double reach = canvas.size * draws.uniform(.5, 1.3);
    everywhere(
        (pixel, x, y) -> {
          double far = View.length(x - glowX, y - glowY) / reach;
          double light = .95 / (1 + far * far) + .03 * noise(x * .1, y * .1);
          canvas.colour(pixel, .62 * light, .14 * light * light, .09 * light * light);
        });
  }

  private void cloth() {
    double[] dye = {draws.uniform(.03, .6), draws.uniform(.03, .6), draws.uniform(.03, .6)};
    double threads = draws.uniform(.3, 1.5);
    everywhere(
        (pixel, x, y) -> {
          double weave = .08 * Math.sin(x * threads) * Math.sin(y * threads);
          double folds = 1 + .6 * noise(x * .25, y * .12) + weave;
          canvas.colour(pixel, dye[0] * folds, dye[1] * folds, dye[2] * folds);
          canvas.heightMm[pixel] = 2 * noise(x * .25, y * .12);
        });
  }

  private void paper() {
    double line = draws.uniform(14, 40);
    double letter = draws.uniform(4, 12);
    double lean = draws.uniform(-.3, .3);
    everywhere(
        (pixel, x, y) -> {
          double row = (y + lean * x) / line;
          double within = row - Math.floor(row);
          boolean ink =
              within > .3 && within < .7 && noise(x * 6 / letter, Math.floor(row) * 40) > .05;
          double light = ink ? .06 : .72;
          canvas.colour(pixel, light, light, light * .97);
        });
  }

  private void room() {
    double edge = canvas.size * draws.uniform(.3, .7);
    double warm = draws.uniform(.8, 1.25);
    double slope = draws.uniform(-.5, .5);
    double boxX = canvas.size * draws.uniform(0, .8);
    double boxY = canvas.size * draws.uniform(.2, .8);
    double[] paint = {draws.uniform(.03, .5), draws.uniform(.03, .5), draws.uniform(.03, .5)};
    everywhere(
        (pixel, x, y) -> {
          float grain = noise(x * .5, y * 2.5);
          double light = (y + slope * x < edge ? .38 : .20 + .05 * grain) * (.5 + .7 * tone);
          canvas.colour(pixel, light * warm, light, light / warm);
          if (x > boxX && x < boxX + 150 && y > boxY) {
            canvas.colour(pixel, paint[0], paint[1], paint[2]);
          }
          canvas.heightMm[pixel] = .2f * grain;
          canvas.gloss[pixel] = .03f;
        });
  }
}
