package org.fauces.ai.simulator.oracle;

import org.fauces.ai.simulator.Shot;

/**
 * What counts of one photo for the practical ceiling.
 *
 * @param visibleWall share of the wall in view, 0 to 1
 * @param sharpness share of a lesion's contrast that survives, 0 to 1
 * @param accepted whether it may be used at all
 */
public record SeenPhoto(double visibleWall, double sharpness, boolean accepted) {
  private static final double LEAST_VISIBLE_WALL = 0.12;
  private static final double MOST_BLUR_PX = 3.5;
  private static final double MOST_EXPOSURE_EV = 1.2;
  private static final double MOST_FOG = 0.85;

  /** A photo that an ideal gate, which knows how it was taken, judges. */
  public static SeenPhoto of(Shot shot) {
    boolean accepted =
        shot.visibleWall() > LEAST_VISIBLE_WALL
            && shot.blurPx() < MOST_BLUR_PX
            && Math.abs(shot.exposureEv()) < MOST_EXPOSURE_EV
            && shot.fog() < MOST_FOG;
    return of(shot, accepted);
  }

  /** A photo that the gate of a model has judged. */
  public static SeenPhoto of(Shot shot, boolean accepted) {
    return new SeenPhoto(shot.visibleWall(), shot.sharpness(), accepted);
  }

  /** How much of the wall's detail it shows, 0 to 1. */
  double view() {
    return visibleWall * sharpness;
  }
}
