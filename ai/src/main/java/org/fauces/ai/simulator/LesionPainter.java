package org.fauces.ai.simulator;

import java.util.BitSet;

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

  /** Where a lesion is seen behind what lies before the wall. */
  LesionMask mask(Lesion lesion, Opening opening) {
    var box = box(lesion);
    int width = Math.max(0, box.right() - box.left() + 1);
    int height = Math.max(0, box.bottom() - box.top() + 1);
    var pixels = new BitSet(width * height);
    int inside = 0;
    for (int i = 0; i < width * height; i++) {
      int px = box.left() + i % width;
      int py = box.top() + i / width;
      double x = view.mmX(px, py);
      double y = view.mmY(px, py);
      if (radius(lesion, x, y) <= 1) {
        inside++;
        pixels.set(i, !opening.hides(x, y));
      }
    }
    double share = inside == 0 ? 0 : (double) pixels.cardinality() / inside;
    return new LesionMask(box.left(), box.top(), width, height, pixels, share);
  }

  private Box box(Lesion lesion) {
    double reachPx = REACH * lesion.diameter() / 2 * lesion.stretch() * view.pixelsPerMm + 2;
    double px0 = view.pxX(lesion.x(), lesion.y());
    double py0 = view.pxY(lesion.x(), lesion.y());
    return new Box(
        (int) Math.max(0, px0 - reachPx),
        (int) Math.max(0, py0 - reachPx),
        (int) Math.min(canvas.size - 1, px0 + reachPx),
        (int) Math.min(canvas.size - 1, py0 + reachPx));
  }

  /** Pixels, all inclusive. */
  private record Box(int left, int top, int right, int bottom) {}

  void paint(Lesion lesion) {
    var box = box(lesion);
    for (int py = box.top(); py <= box.bottom(); py++) {
      for (int px = box.left(); px <= box.right(); px++) {
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
