package org.fauces.ai.statistics;

/**
 * A share of counted patients.
 *
 * @param count of them
 * @param of all
 * @param value count / of; not a number without any
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Proportion(int count, int of, double value, double low, double high) {

  /** Interval after Wilson (1927): never beyond 0 and 1, honest for small groups. */
  public static Proportion of(int count, int of) {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException("a part must not be larger than the whole");
    }
    if (of == 0) {
      return new Proportion(0, 0, Double.NaN, 0, 1);
    }
    double z = Roc.NORMAL_95;
    double share = (double) count / of;
    double centre = (share + z * z / (2 * of)) / (1 + z * z / of);
    double half =
        z * Math.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of)) / (1 + z * z / of);
    return new Proportion(count, of, share, Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
