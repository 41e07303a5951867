package org.fauces.ai.simulator;

/**
 * Lights the canvas from beside the lens: Lambert, a highlight, less light in the depth and in the
 * corners.
 */
final class Optics {
  private static final double LIGHT_DISTANCE = 2.4;
  private static final double LENS_MM = 52;
  private static final double DEEP_LIGHT = .84;

  /** Tissue scatters light round edges, so that none is black. */
  private static final double STEEPEST = 1.6;

  private final Canvas canvas;
  private final Shot shot;
  private final double pixelsPerMm;
  private final double glare;
  private final double vignette;

  Optics(Canvas canvas, Shot shot) {
    this.canvas = canvas;
    this.shot = shot;
    this.pixelsPerMm = shot.pose().pixelsPerMm();
    this.glare = 1 + 2.5 * shot.amount(CameraFault.GLARE);
    this.vignette = shot.amount(CameraFault.VIGNETTE);
  }

  /** Replaces albedo by radiance, in place. */
  void light() {
    float[] height = canvas.heightMm;
    int size = canvas.size;
    for (int y = 0; y < size; y++) {
      int up = Math.max(0, y - 1) * size;
      int down = Math.min(size - 1, y + 1) * size;
      for (int x = 0; x < size; x++) {
        int pixel = y * size + x;
        double slopeX =
            (height[y * size + Math.min(size - 1, x + 1)] - height[y * size + Math.max(0, x - 1)])
                * pixelsPerMm
                / 2;
        double slopeY = (height[down + x] - height[up + x]) * pixelsPerMm / 2;
        pixel(pixel, 2.0 * x / size - 1, 2.0 * y / size - 1, slopeX, slopeY);
      }
    }
  }

  private void pixel(int pixel, double u, double v, double slopeX, double slopeY) {
    double steepness = slopeX * slopeX + slopeY * slopeY;
    double soft = 1 / Math.sqrt(1 + steepness / STEEPEST / STEEPEST);
    double normal = 1 / Math.sqrt(1 + steepness * soft * soft);
    double lightX = .45 * shot.pose().lightX() - .4 * u;
    double lightY = .45 * shot.pose().lightY() - .4 * v;
    double distance =
        Math.sqrt(lightX * lightX + lightY * lightY + LIGHT_DISTANCE * LIGHT_DISTANCE);
    double facing =
        (LIGHT_DISTANCE - soft * (slopeX * lightX + slopeY * lightY)) * normal / distance;
    double reach = LENS_MM / (LENS_MM - canvas.heightMm[pixel]);
    double depth = DEEP_LIGHT * reach * reach;
    double corner = 1 - vignette * (u * u + v * v);
    double diffuse = (.25 + .85 * Math.max(0, facing)) * depth * corner;
    double glint = glare * canvas.gloss[pixel] * highlight(slopeX, slopeY, lightX, lightY) * corner;
    canvas.red[pixel] = (float) (canvas.red[pixel] * diffuse + glint);
    canvas.green[pixel] = (float) (canvas.green[pixel] * diffuse + glint);
    canvas.blue[pixel] = (float) (canvas.blue[pixel] * diffuse + glint);
  }

  /**
   * A dot where the surface leans to the light. The least lean keeps flat mucosa from shining as a
   * whole; the eye is at the lens.
   */
  private static double highlight(double slopeX, double slopeY, double lightX, double lightY) {
    double length = View.length(lightX, lightY) + 1e-6;
    double lean = .34 + .25 * length;
    double dx = slopeX + lean * lightX / length;
    double dy = slopeY + lean * lightY / length;
    double spot = 1 / (1 + (dx * dx + dy * dy) / .045);
    return spot * spot * spot * spot;
  }
}
