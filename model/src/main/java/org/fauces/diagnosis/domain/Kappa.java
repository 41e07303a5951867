package org.fauces.diagnosis.domain;

import java.util.OptionalDouble;

/** Cohen's kappa: how much more two judges agree than chance would have it. */
public final class Kappa {
  private Kappa() {}

  /**
   * Of a square table of counts, [one judge's class][the other's].
   *
   * @return at most 1; empty without cases, or when chance alone would agree always
   */
  public static OptionalDouble of(long[][] counts) {
    int classes = counts.length;
    double total = 0;
    double agreed = 0;
    double[] rows = new double[classes];
    double[] columns = new double[classes];
    for (int row = 0; row < classes; row++) {
      for (int column = 0; column < classes; column++) {
        total += counts[row][column];
        rows[row] += counts[row][column];
        columns[column] += counts[row][column];
      }
      agreed += counts[row][row];
    }
    double chance = 0;
    for (int each = 0; each < classes; each++) {
      chance += rows[each] * columns[each];
    }
    chance /= total * total;
    boolean isDefined = total > 0 && chance < 1;
    return isDefined
        ? OptionalDouble.of((agreed / total - chance) / (1 - chance))
        : OptionalDouble.empty();
  }
}
