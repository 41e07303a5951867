package org.fauces.ai.internal;

/**
 * Where lesions are seen in a {@link PhotoCrop}, as a teacher knows it.
 *
 * @param cover row by row, {@link #SIDE} x {@link #SIDE} places; 0 to 255 = covered whole
 */
public record LesionGrid(byte[] cover) {
  /** Places along a side; each has 4 px of the crop. */
  public static final int SIDE = 48;

  private static final int SAMPLES = 4;
  private static final int SAMPLES_OF_CELL = 3;
  private static final double PLACE_PX = (double) PhotoCrop.SIDE / SIDE;

  /** A lesion that covers this share of a cell or more fills it. */
  private static final float FILLED = .25f;

  /** No lesion is known. */
  public static LesionGrid none() {
    return new LesionGrid(new byte[SIDE * SIDE]);
  }

  /** Whether a lesion is seen at a pixel of the photo. */
  public interface Seen {
    boolean at(int x, int y);
  }

  /** Of a photo of this size, px. */
  public static LesionGrid of(Seen seen, int width, int height) {
    double place = PhotoCrop.sourcePx(width, height) * PLACE_PX;
    double left = (width - place * SIDE) / 2;
    double top = (height - place * SIDE) / 2;
    byte[] cover = new byte[SIDE * SIDE];
    for (int i = 0; i < cover.length; i++) {
      int hits = 0;
      for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        double x = left + place * (i % SIDE + (sample % SAMPLES + .5) / SAMPLES);
        double y = top + place * (i / SIDE + (sample / SAMPLES + .5) / SAMPLES);
        hits += seen.at((int) x, (int) y) ? 1 : 0;
      }
      cover[i] = (byte) (255 * hits / (SAMPLES * SAMPLES));
    }
    return new LesionGrid(cover);
  }

  /** How far a cell of the network's map is filled by lesions in a view, 0 to 1. */
  float filled(int column, int row, View view) {
    float sum = 0;
    for (int sample = 0; sample < SAMPLES_OF_CELL * SAMPLES_OF_CELL; sample++) {
      double x = inputPx(column, sample % SAMPLES_OF_CELL);
      double y = inputPx(row, sample / SAMPLES_OF_CELL);
      sum += at(view.x(x, y) / PLACE_PX, view.y(x, y) / PLACE_PX);
    }
    return Math.min(1, sum / (SAMPLES_OF_CELL * SAMPLES_OF_CELL) / FILLED);
  }

  /** Where a sample of a cell lies along a side of the input. */
  private static double inputPx(int cell, int sample) {
    double inCell = (sample + .5) / SAMPLES_OF_CELL;
    return NetworkGraph.STRIDE * (cell + inCell) + NetworkGraph.OFFSET_PX;
  }

  private float at(double x, double y) {
    boolean inside = x >= 0 && x < SIDE && y >= 0 && y < SIDE;
    return inside ? (cover[(int) y * SIDE + (int) x] & 0xff) / 255f : 0;
  }
}
