package org.fauces.ai.simulator;

/**
 * Raises and tints the lesions; every detail follows from the facts, never from the lesion type.
 */
final class LesionPainter {
  private static final double REACH = 1.5;

  private final Canvas canvas;
  private final View view;
  private final ThroatFacts throat;

  LesionPainter(Canvas canvas, View view, ThroatFacts throat) {
    this.canvas = canvas;
    this.view = view;
    this.throat = throat;
  }

  void paint(Lesion lesion) {
    double reachPx = REACH * lesion.diameter() / 2 * lesion.stretch() * view.pixelsPerMm + 2;
    double px0 = view.pxX(lesion.x(), lesion.y());
    double py0 = view.pxY(lesion.x(), lesion.y());
    int left = (int) Math.max(0, px0 - reachPx);
    int right = (int) Math.min(canvas.size - 1, px0 + reachPx);
    int bottom = (int) Math.min(canvas.size - 1, py0 + reachPx);
    for (int py = (int) Math.max(0, py0 - reachPx); py <= bottom; py++) {
      for (int px = left; px <= right; px++) {
        shade(py * canvas.size + px, lesion, radius(lesion, view.mmX(px, py), view.mmY(px, py)));
      }
    }
  }

  /** Distance from the centre, 1 on the border; a blurred edge also means an irregular border. */
  private double radius(Lesion lesion, double x, double y) {
    double dx = x - lesion.x();
    double dy = y - lesion.y();
    double along =
        (Math.cos(lesion.angle()) * dx + Math.sin(lesion.angle()) * dy)
            / Math.sqrt(lesion.stretch());
    double across =
        (Math.cos(lesion.angle()) * dy - Math.sin(lesion.angle()) * dx)
            * Math.sqrt(lesion.stretch());
    double direction = Math.atan2(across, along);
    double border =
        1
            + .34
                * (1 - throat.edge())
                * (Math.sin(3 * direction + lesion.phase()) * .6
                    + Math.sin(5 * direction + 2.3 * lesion.phase()) * .4);
    return Math.hypot(along, across) / (lesion.diameter() / 2 * border);
  }

  private void shade(int pixel, Lesion lesion, double radius) {
    double soft = .04 + .38 * (1 - throat.edge());
    double inside = 1 - View.step(1 - soft, 1 + soft * .6, radius);
    double ring = Math.max(0, 1 - Math.abs(radius - 1.12) / .22) * throat.edge();
    double dome = Math.sqrt(Math.max(0, 1 - Math.min(1, radius * radius * .92)));
    double magenta = throat.magentaPercent() / 100;
    canvas.heightMm[pixel] += (float) (inside * dome * throat.heightRatio() * lesion.diameter());
    canvas.gloss[pixel] += (float) (inside * 1.3 * throat.heightRatio());
    double translucent = .12 * inside * dome * throat.heightRatio();
    canvas.scale(
        pixel,
        1 + inside * .7 * magenta + translucent + .04 * ring,
        1 - inside * 2.6 * magenta + translucent + .10 * ring,
        1 + inside * 1.1 * magenta + translucent + .10 * ring);
  }
}
