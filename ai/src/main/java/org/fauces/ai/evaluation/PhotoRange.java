package org.fauces.ai.evaluation;

import java.util.SplittableRandom;

/**
 * How many photos a simulated patient has: each number equally often, whatever the patient has.
 *
 * @param least at least 1
 * @param most at least as many
 */
public record PhotoRange(int least, int most) {
  private static final int LARGEST = 40;

  public PhotoRange {
    if (least < 1 || most < least || most > LARGEST) {
      throw new IllegalArgumentException(
          "the number of photos must be MIN-MAX with 1 <= MIN <= MAX <= " + LARGEST);
    }
  }

  /**
   * Reads "6-12" or "6".
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static PhotoRange parse(String text) {
    if (!text.matches("\\d{1,2}(-\\d{1,2})?")) {
      throw new IllegalArgumentException("the number of photos must be written as 6-12 or as 6");
    }
    String[] ends = text.split("-");
    return new PhotoRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  int of(long seed, int index) {
    long mixed = new SplittableRandom(seed * 31 + index).nextLong();
    return least + (int) Long.remainderUnsigned(mixed, most - least + 1);
  }

  @Override
  public String toString() {
    return least == most ? "" + least : least + "-" + most;
  }
}
