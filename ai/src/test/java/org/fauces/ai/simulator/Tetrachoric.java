package org.fauces.ai.simulator;

import java.util.List;

/**
 * Correlation of the two normal variables behind two yes/no answers. Unlike phi it does not depend
 * on how frequent the answers are.
 */
final class Tetrachoric {
  private static final int STEPS = 200;

  private Tetrachoric() {}

  /** Over the patients who answered both. */
  static double of(List<SimulatedPatient> patients, String first, String second) {
    int[] counts = new int[4];
    for (SimulatedPatient patient : patients) {
      Double a = patient.interview().get(first);
      Double b = patient.interview().get(second);
      if (a != null && b != null) {
        counts[(a > 0 ? 2 : 0) + (b > 0 ? 1 : 0)]++;
      }
    }
    double all = counts[0] + counts[1] + counts[2] + counts[3];
    return of((counts[2] + counts[3]) / all, (counts[1] + counts[3]) / all, counts[3] / all);
  }

  /** By the shares of both answers and of both together. */
  static double of(double first, double second, double both) {
    double low = -.999;
    double high = .999;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (jointly(first, second, middle) < both) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** P(both) = product of the shares + integral of the bivariate density over the correlation. */
  static double jointly(double first, double second, double correlation) {
    double h = StandardNormal.quantile(1 - first);
    double k = StandardNormal.quantile(1 - second);
    double step = correlation / STEPS;
    double sum = first * second;
    for (int i = 0; i < STEPS; i++) {
      double r = (i + .5) * step;
      double rest = 1 - r * r;
      double exponent = (h * h - 2 * r * h * k + k * k) / (2 * rest);
      sum += step * Math.exp(-exponent) / (2 * Math.PI * Math.sqrt(rest));
    }
    return sum;
  }
}
