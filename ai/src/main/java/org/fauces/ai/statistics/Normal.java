package org.fauces.ai.statistics;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
final class Normal {
  private Normal() {}

  static double upperTail(double z) {
    return Erf.erfc(z / Math.sqrt(2)) / 2;
  }
}
