package org.fauces.ai.simulator;

/** Paints what is nearest to the lens: tongue, blade and teeth. */
final class TonguePainter {
  private static final double TOOTH_MM = 8.5;
  private static final double BLADE_HALF_WIDTH_MM = 8.5;

  private final Canvas canvas;
  private final View view;
  private final Opening opening;
  private final Anatomy anatomy;
  private final Anatomy.Mucosa mucosa;
  private final Pose pose;
  private final Texture texture = Texture.shared();

  TonguePainter(Canvas canvas, View view, Opening opening, Anatomy anatomy, Pose pose) {
    this.canvas = canvas;
    this.view = view;
    this.opening = opening;
    this.anatomy = anatomy;
    this.mucosa = anatomy.mucosa();
    this.pose = pose;
  }

  void paint() {
    double teethEnd = -1.7 * anatomy.halfHeight();
    for (int py = 0, pixel = 0; py < canvas.size; py++) {
      for (int px = 0; px < canvas.size; px++, pixel++) {
        double depth = canvas.tongue[pixel];
        double y = view.mmY(px, py);
        if (depth > 0) {
          double x = view.mmX(px, py);
          tongue(pixel, x, y, depth);
          if (pose.depressor()) {
            blade(pixel, x, y);
          }
        } else if (pose.teeth() && y < teethEnd + 2) {
          teeth(pixel, view.mmX(px, py), teethEnd - y);
        }
      }
    }
  }

  private void tongue(int pixel, double x, double y, double depth) {
    double on = Opening.tongueOpacity(depth);
    float papillae = texture.at(x * 19 + 5, y * 19 + mucosa.y());
    float broad = texture.at(x * 2.3 + mucosa.x(), y * 2.3 + 300);
    double fungiform = View.step(.28, .6, texture.at(x * 30 + 90, y * 30 + mucosa.x()));
    double middle = 1 - View.step(.2, 1.1, Math.abs(x) / anatomy.halfWidth());
    double white = mucosa.coat() * (.3 + .7 * middle) * View.step(-.5, .5, broad + .3 * papillae);
    double rough = 1 + .13 * papillae;
    double pale = rough * (1 - .16 * fungiform * (1 - white));
    canvas.blend(
        pixel,
        on,
        (.455 + .06 * white) * (1 + .05 * papillae),
        (.150 + .15 * white) * pale,
        (.132 + .12 * white) * pale);
    double rise = 5.2 * (1 - Math.exp(-depth / 7)) + .10 * Math.min(25, depth);
    double groove = .8 * WallPainter.bump(x, 0, 2.6);
    double height = 1.6 + rise + .11 * papillae + .14 * fungiform + .3 * broad - groove;
    canvas.surface(pixel, on, height, mucosa.wet() * (.05 + .4 * View.step(.15, .6, broad)));
  }

  /** Wood or steel; its rounded end lies behind the tongue's edge. */
  private void blade(int pixel, double x, double y) {
    double across = Math.abs(x - pose.bladeX()) / BLADE_HALF_WIDTH_MM;
    if (across > 1.1) {
      return;
    }
    double end = opening.tongueY + 3.5 + 4 * (1 - Math.sqrt(Math.max(0, 1 - across * across)));
    double on = (1 - View.step(.96, 1.03, across)) * View.step(end, end + .8, y);
    if (on <= 0) {
      return;
    }
    if (pose.steel()) {
      double shine = .26 + .10 * Math.sin(2.2 * x / BLADE_HALF_WIDTH_MM + pose.lightX());
      canvas.blend(pixel, on, shine * 1.02, shine, shine);
      canvas.surface(pixel, on, 9 + .5 * across * across, .2);
    } else {
      float grain = texture.at(x * 14 + mucosa.x(), y * .9);
      canvas.blend(pixel, on, .50 + .05 * grain, .36 + .05 * grain, .22 + .04 * grain);
      canvas.surface(pixel, on, 9 + .05 * grain, .01);
    }
  }

  /** The upper front teeth; below them the palate stays in their shadow. */
  private void teeth(int pixel, double x, double above) {
    double within = (x / TOOTH_MM - Math.floor(x / TOOTH_MM)) * 2 - 1;
    double edge = 1.6 * Math.pow(Math.abs(within), 4) + .006 * x * x;
    double shadow = .35 * View.step(-2.2, .2, above - edge);
    canvas.scale(pixel, 1 - shadow, 1 - shadow, 1 - shadow);
    double on = View.step(0, .7, above - edge);
    if (on > 0) {
      double gap = 1 - .5 * View.step(.88, .99, Math.abs(within));
      canvas.blend(pixel, on, .52 * gap, .46 * gap, .34 * gap);
      canvas.surface(pixel, on, 8 + 1.2 * (1 - within * within), .35);
    }
  }
}
