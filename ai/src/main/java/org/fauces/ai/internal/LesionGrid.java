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

  /** How far a cell of the network's map is filled by lesions, 0 to 1, in the changed view. */
  float filled(int column, int row, int inputPx, Augmentation change) {
    double step = change.scale() * PhotoCrop.SEEN / inputPx;
    double across = Math.cos(change.radians()) * step;
    double down = Math.sin(change.radians()) * step;
    float sum = 0;
    for (int sample = 0; sample < SAMPLES_OF_CELL * SAMPLES_OF_CELL; sample++) {
      double inX = (sample % SAMPLES_OF_CELL + .5) / SAMPLES_OF_CELL * NetworkGraph.STRIDE;
      double inY = (sample / SAMPLES_OF_CELL + .5) / SAMPLES_OF_CELL * NetworkGraph.STRIDE;
      double x = column * NetworkGraph.STRIDE + NetworkGraph.OFFSET_PX + inX;
      double y = row * NetworkGraph.STRIDE + NetworkGraph.OFFSET_PX + inY;
      double u = (x - inputPx / 2.0) * (change.mirrored() ? -1 : 1);
      double v = y - inputPx / 2.0;
      double sourceX =
          PhotoCrop.SIDE / 2.0 + PhotoCrop.SEEN * change.shiftX() + across * u - down * v;
      double sourceY =
          PhotoCrop.SIDE / 2.0 + PhotoCrop.SEEN * change.shiftY() + down * u + across * v;
      sum += at(sourceX / PLACE_PX, sourceY / PLACE_PX);
    }
    return Math.min(1, sum / (SAMPLES_OF_CELL * SAMPLES_OF_CELL) / FILLED);
  }

  private float at(double x, double y) {
    boolean inside = x >= 0 && x < SIDE && y >= 0 && y < SIDE;
    return inside ? (cover[(int) y * SIDE + (int) x] & 0xff) / 255f : 0;
  }
}
