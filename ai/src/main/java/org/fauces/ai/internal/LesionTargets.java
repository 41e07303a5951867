package org.fauces.ai.internal;

/**
 * What the cells of the network's map should say about lesions. A photo has few lesions, and a
 * single word about all of it tells the network little about where to look; this does.
 */
final class LesionTargets {
  private static final float LESIONS_WEIGHT =
      Float.parseFloat(System.getProperty("lesions.weight", "3"));
  private static final float FILLED_WEIGHT = 4;

  /** For each cell how much it counts as each type's lesion and as none. */
  static float[][] of(LesionGrid lesions, PhotoTargets targets, int inputPx, Augmentation change) {
    int side = inputPx / NetworkGraph.STRIDE;
    int types = targets.type().length;
    float each = LESIONS_WEIGHT * targets.lesionsWeight() / (side * side);
    float[][] cells = new float[side * side][types + 1];
    for (int i = 0; i < side * side; i++) {
      float filled = lesions.filled(i % side, i / side, inputPx, change);
      float[] cell = cells[i];
      for (int type = 0; type < types; type++) {
        cell[type] = each * FILLED_WEIGHT * filled * targets.type()[type];
      }
      cell[types] = each * (1 - filled);
    }
    return cells;
  }

  private LesionTargets() {}
}
