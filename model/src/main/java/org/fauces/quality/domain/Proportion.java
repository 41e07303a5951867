package org.fauces.quality.domain;

/**
 * A share with its 95 % interval, all 0-1. Where too few were counted, value and interval are null:
 * a share of three says nothing, and may point at somebody.
 *
 * @param numerator those with the property
 * @param denominator all that were counted
 */
public record Proportion(
    long numerator, long denominator, Double value, Double lower, Double upper, boolean tooFew) {
  private static final double Z95 = 1.959963984540054; // two-sided, standard normal

  /**
   * The share with its interval after Wilson (J Am Stat Assoc 1927;22:209), which holds its
   * coverage for small counts and shares near 0 or 1, where the usual one does not.
   *
   * @param least how many must be counted for a share to be shown, at least 1
   */
  public static Proportion of(long numerator, long denominator, int least) {
    if (numerator < 0 || numerator > denominator || least < 1) {
      throw new IllegalArgumentException("no share: " + numerator + " of " + denominator);
    }
    if (denominator < least) {
      return new Proportion(numerator, denominator, null, null, null, true);
    }
    double share = (double) numerator / denominator;
    double z2 = Z95 * Z95;
    double centre = (share + z2 / (2 * denominator)) / (1 + z2 / denominator);
    double half =
        Z95
            / (1 + z2 / denominator)
            * Math.sqrt(share * (1 - share) / denominator + z2 / (4.0 * denominator * denominator));
    // a share of 0 or 1 belongs to its own interval, whatever rounding does
    return new Proportion(
        numerator,
        denominator,
        share,
        Math.max(0, Math.min(share, centre - half)),
        Math.min(1, Math.max(share, centre + half)),
        false);
  }
}
