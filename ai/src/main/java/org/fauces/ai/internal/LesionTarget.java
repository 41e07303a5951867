package org.fauces.ai.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cell of the network's map should say about the lesion in it. A word about the whole photo
 * tells a network little about where to look; this does, and it learns in fewer passes.
 *
 * @param type probability of a lesion of each type and, last, of none
 * @param weight how much the cell counts, 0 when nobody knows
 * @param measures of the patient's lesions, standardised
 * @param measuresWeight how much they count; 0 without a lesion in the cell
 */
record LesionTarget(float[] type, float weight, float[] measures, float measuresWeight) {
  /** Of all cells of a photo together, beside 1 for the lesion type of the photo as a whole. */
  private static final float WEIGHT = 3;

  /** Cells with a lesion are few. */
  private static final float FILLED_WEIGHT = 4;

  /** Of the measures of a lesion, beside 1 for its type. */
  private static final float MEASURES_WEIGHT = 1;

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
      cells.add(cell(targets, lesions.filled(i % side, i / side, view), each));
    }
    return cells;
  }

  private static LesionTarget cell(PhotoTargets photo, float filled, float each) {
    float[] photoType = photo.type();
    float lesion = FILLED_WEIGHT * filled;
    float all = lesion + 1 - filled;
    float[] type = new float[photoType.length + 1];
    for (int i = 0; i < photoType.length; i++) {
      type[i] = photoType[i] * lesion / all;
    }
    type[photoType.length] = (1 - filled) / all;
    float measuresWeight = MEASURES_WEIGHT * each * lesion;
    return new LesionTarget(type, each * all, photo.measures(), measuresWeight);
  }
}
