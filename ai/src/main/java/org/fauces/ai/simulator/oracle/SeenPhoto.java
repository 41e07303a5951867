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
  /** A photo that an ideal gate judges, which knows how it was taken. */
  public static SeenPhoto of(Shot shot) {
    return of(shot, shot.quality().usable());
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
