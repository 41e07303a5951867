package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cell of the network's map should say about the lesion in it. A word about the whole photo
 * tells a network little about where to look; this does, and it learns in fewer passes.
 *
 * @param type probability of a lesion of each type and, last, of none
 * @param weight how much the cell counts, 0 when nobody knows
 */
record LesionTarget(float[] type, float weight) {
  /** Of all cells of a photo together, beside 1 for the lesion type of the photo as a whole. */
  private static final float WEIGHT = 3;

  /** Cells with a lesion are few. */
  private static final float FILLED_WEIGHT = 4;

  /**
   * The cells of a photo, row by row.
   *
   * @param inputPx side of the input, in which the cells lie
   * @param change of the view
   */
  static List<LesionTarget> cells(
      LesionGrid lesions, PhotoTargets targets, int inputPx, Augmentation change) {
    int side = inputPx / NetworkGraph.STRIDE;
    var view = View.of(change, inputPx);
    float each = WEIGHT * targets.lesionsWeight() / (side * side);
    var cells = new ArrayList<LesionTarget>();
    for (int i = 0; i < side * side; i++) {
      cells.add(cell(targets.type(), lesions.filled(i % side, i / side, view), each));
    }
    return cells;
  }

  private static LesionTarget cell(float[] photoType, float filled, float each) {
    float lesion = FILLED_WEIGHT * filled;
    float all = lesion + 1 - filled;
    float[] type = new float[photoType.length + 1];
    for (int i = 0; i < photoType.length; i++) {
      type[i] = photoType[i] * lesion / all;
    }
    type[photoType.length] = (1 - filled) / all;
    return new LesionTarget(type, each * all);
  }
}
