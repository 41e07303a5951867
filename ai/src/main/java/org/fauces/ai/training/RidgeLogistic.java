package org.fauces.ai.training;

import java.util.Arrays;
import java.util.List;
import org.fauces.ai.fusion.Logistic;

/**
 * Fits a logistic layer by Newton's method with a quadratic penalty on the weights, not on the
 * bias.
 */
public final class RidgeLogistic {
  private static final int ITERATIONS = 25;
  private static final double LEAST_CURVATURE = 1e-6;

  private final List<double[]> features;
  private final boolean[] positive;
  private final double penalty;
  private final int size;

  private RidgeLogistic(List<double[]> features, boolean[] positive, double penalty) {
    this.features = features;
    this.positive = positive;
    this.penalty = penalty;
    this.size = features.get(0).length + 1;
  }

  /** Fits weights and bias; one row of features and one label per patient. */
  public static Logistic fit(List<double[]> features, boolean[] positive, double penalty) {
    return new RidgeLogistic(features, positive, penalty).solve();
  }

  private Logistic solve() {
    double[] weights = new double[size];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[][] system = system(weights);
      double[] change = LinearSystem.solve(system);
      for (int i = 0; i < size; i++) {
        weights[i] += change[i];
      }
    }
    return new Logistic(weights[size - 1], Arrays.copyOf(weights, size - 1));
  }

  /** Curvature and, in the last column, the gradient. */
  private double[][] system(double[] weights) {
    double[][] system = new double[size][size + 1];
    for (int row = 0; row < features.size(); row++) {
      add(system, weights, features.get(row), positive[row]);
    }
    for (int i = 0; i < size - 1; i++) {
      system[i][i] += penalty;
      system[i][size] -= penalty * weights[i];
    }
    return system;
  }

  private void add(double[][] system, double[] weights, double[] x, boolean label) {
    double logit = weights[size - 1];
    for (int i = 0; i < size - 1; i++) {
      logit += weights[i] * x[i];
    }
    double probability = Logistic.probability(logit);
    double curvature = Math.max(LEAST_CURVATURE, probability * (1 - probability));
    double error = (label ? 1 : 0) - probability;
    for (int i = 0; i < size; i++) {
      double xi = i < size - 1 ? x[i] : 1;
      if (xi != 0) {
        system[i][size] += error * xi;
        for (int j = 0; j < size; j++) {
          system[i][j] += curvature * xi * (j < size - 1 ? x[j] : 1);
        }
      }
    }
  }
}
