package org.fauces.ai.simulator;

import java.util.BitSet;

/**
 * Where one lesion is seen in a photo: the pixels inside its border that nothing hides.
 *
 * @param left of the box, px
 * @param top of the box, px
 * @param width of the box, px
 * @param height of the box, px
 * @param pixels of the box row by row, set where the lesion is seen
 * @param visibleShare seen pixels over all pixels inside the border and the photo, 0 to 1
 */
public record LesionMask(
    int left, int top, int width, int height, BitSet pixels, double visibleShare) {
  public LesionMask {
    pixels = (BitSet) pixels.clone();
  }

  @Override
  public BitSet pixels() {
    return (BitSet) pixels.clone();
  }

  /** Whether the lesion is seen at a pixel of the photo. */
  public boolean contains(int x, int y) {
    boolean inside = x >= left && x < left + width && y >= top && y < top + height;
    return inside && pixels.get((y - top) * width + x - left);
  }

  /** Pixels in which the lesion is seen. */
  public int areaPx() {
    return pixels.cardinality();
  }
}
