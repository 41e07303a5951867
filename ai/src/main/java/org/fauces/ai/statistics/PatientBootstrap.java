package org.fauces.ai.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Intervals of shares that are counted per photo: photos of one patient are alike, so whole
 * patients are drawn again, never single photos.
 */
public final class PatientBootstrap {
  private static final int DRAWS = 1000;
  private static final double TAIL = 0.025;

  private PatientBootstrap() {}

  /**
   * Percentile interval of the sum of parts over the sum of wholes.
   *
   * @param parts one per patient: counted, or summed shares
   * @param wholes one per patient: photos
   * @param seed the same seed gives the same interval
   * @throws IllegalArgumentException without any photo
   */
  public static Interval share(double[] parts, int[] wholes, long seed) {
    int all = Arrays.stream(wholes).sum();
    if (all == 0) {
      throw new IllegalArgumentException("a share needs at least one photo");
    }
    var random = new SplittableRandom(seed);
    double[] shares = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      shares[draw] = redrawn(parts, wholes, random);
    }
    Arrays.sort(shares);
    return new Interval(
        Arrays.stream(parts).sum() / all,
        shares[(int) (TAIL * DRAWS)],
        shares[(int) ((1 - TAIL) * DRAWS) - 1]);
  }

  private static double redrawn(double[] parts, int[] wholes, SplittableRandom random) {
    double part = 0;
    long whole = 0;
    while (whole == 0) { // patients without photos may all be drawn when there are few
      int[] drawn =
          IntStream.range(0, parts.length).map(i -> random.nextInt(parts.length)).toArray();
      part = Arrays.stream(drawn).mapToDouble(i -> parts[i]).sum();
      whole = Arrays.stream(drawn).mapToLong(i -> wholes[i]).sum();
    }
    return part / whole;
  }
}
