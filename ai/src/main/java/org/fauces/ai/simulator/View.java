package org.fauces.ai.simulator;

/** From pixels to the millimetres of the anatomy and back. */
final class View {
  private final double centreX;
  private final double centreY;
  private final double cos;
  private final double sin;
  final double pixelsPerMm;

  /** Direction of the light in the patient's axes. */
  final double lightX;

  final double lightY;

  View(Shot shot) {
    centreX = shot.pose().centreX();
    centreY = shot.pose().centreY();
    pixelsPerMm = shot.pose().pixelsPerMm();
    double radians = Math.toRadians(shot.amount(CameraFault.ROTATION));
    cos = Math.cos(radians);
    sin = Math.sin(radians);
    lightX = cos * shot.pose().lightX() + sin * shot.pose().lightY();
    lightY = cos * shot.pose().lightY() - sin * shot.pose().lightX();
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

  /** The distance in an array of pixels of a step in mm. */
  int pixels(double dx, double dy, int size) {
    long px = Math.round(pixelsPerMm * (cos * dx - sin * dy));
    long py = Math.round(pixelsPerMm * (sin * dx + cos * dy));
    return (int) (py * size + px);
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
