package org.fauces.ai.simulator;

/** From pixels to the millimetres of the anatomy and back. */
final class View {
  private final double centreX;
  private final double centreY;
  private final double cos;
  private final double sin;
  final double pixelsPerMm;

  View(Shot shot) {
    centreX = shot.pose().centreX();
    centreY = shot.pose().centreY();
    pixelsPerMm = shot.pose().pixelsPerMm();
    double radians = Math.toRadians(shot.amount(CameraFault.ROTATION));
    cos = Math.cos(radians);
    sin = Math.sin(radians);
  }

  double mmX(double px, double py) {
    return (cos * (px - centreX) + sin * (py - centreY)) / pixelsPerMm;
  }

  double mmY(double px, double py) {
    return (cos * (py - centreY) - sin * (px - centreX)) / pixelsPerMm;
  }

  double pxX(double x, double y) {
    return centreX + pixelsPerMm * (cos * x - sin * y);
  }

  double pxY(double x, double y) {
    return centreY + pixelsPerMm * (sin * x + cos * y);
  }

  /** Smooth step from 0 at low to 1 at high. */
  static double step(double low, double high, double value) {
    double t = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }

  /**
   * As {@link Math#hypot}, without its care for overflow, which costs half of the rendering time.
   */
  static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }
}
