package org.fauces.ai.simulator;

/** Pictures without a throat: a closed mouth with the skin around it, or the room. */
final class WrongScene {
  private WrongScene() {}

  static void paint(Canvas canvas, Draws draws) {
    if (draws.chance(.5)) {
      closedMouth(canvas, draws);
    } else {
      room(canvas, draws);
    }
  }

  private static void closedMouth(Canvas canvas, Draws draws) {
    double tone = draws.uniform(.45, 1);
    double lipY = canvas.size * draws.uniform(.4, .6);
    double thick = canvas.size * draws.uniform(.07, .13);
    for (int pixel = 0; pixel < canvas.red.length; pixel++) {
      int px = pixel % canvas.size;
      int py = pixel / canvas.size;
      float skin = Texture.shared().at(px * .9, py * .9);
      canvas.colour(
          pixel, .60 * tone + .02 * skin, .40 * tone + .02 * skin, .30 * tone + .02 * skin);
      double bow = Math.pow((px - canvas.size / 2.0) / canvas.size, 2) * canvas.size * .5;
      double r = Math.abs(py - lipY) / Math.max(1, thick - bow);
      double lip = 1 - View.step(.85, 1.05, r);
      canvas.blend(pixel, lip, .48, .19, .17);
      canvas.blend(pixel, 1 - View.step(1, 5, Math.abs(py - lipY)), .12, .05, .05);
      canvas.heightMm[pixel] = (float) (lip * 3 * Math.sqrt(Math.max(0, 1 - r * r)) + .1 * skin);
      canvas.gloss[pixel] = .08f;
    }
  }

  private static void room(Canvas canvas, Draws draws) {
    double edge = canvas.size * draws.uniform(.3, .7);
    double warm = draws.uniform(.8, 1.2);
    double slope = draws.uniform(-.5, .5);
    for (int pixel = 0; pixel < canvas.red.length; pixel++) {
      int px = pixel % canvas.size;
      int py = pixel / canvas.size;
      float grain = Texture.shared().at(px * .5, py * 2.5);
      double light = py + slope * px < edge ? .38 : .20 + .05 * grain;
      canvas.colour(pixel, light * warm, light, light / warm);
      canvas.heightMm[pixel] = .2f * grain;
      canvas.gloss[pixel] = .03f;
    }
  }
}
