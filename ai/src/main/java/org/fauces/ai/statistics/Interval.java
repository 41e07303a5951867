package org.fauces.ai.statistics;

/**
 * An estimate with its 95 % interval.
 *
 * @param value the estimate
 * @param low lower end
 * @param high upper end
 */
public record Interval(double value, double low, double high) {
  static Interval symmetric(double value, double error) {
    return new Interval(value, value - Roc.NORMAL_95 * error, value + Roc.NORMAL_95 * error);
  }
}
