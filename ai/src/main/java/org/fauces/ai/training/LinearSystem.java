package org.fauces.ai.training;

/** Gaussian elimination with row exchange. */
final class LinearSystem {
  private static final double SINGULAR = 1e-12;

  private LinearSystem() {}

  /** Solves in place; the last column is the right-hand side. */
  static double[] solve(double[][] system) {
    int size = system.length;
    for (int column = 0; column < size; column++) {
      exchange(system, column);
      for (int row = column + 1; row < size; row++) {
        double factor = system[row][column] / system[column][column];
        for (int k = column; k <= size; k++) {
          system[row][k] -= factor * system[column][k];
        }
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = system[row][size];
      for (int k = row + 1; k < size; k++) {
        sum -= system[row][k] * solution[k];
      }
      solution[row] = sum / system[row][row];
    }
    return solution;
  }

  private static void exchange(double[][] system, int column) {
    int best = column;
    for (int row = column + 1; row < system.length; row++) {
      if (Math.abs(system[row][column]) > Math.abs(system[best][column])) {
        best = row;
      }
    }
    double[] kept = system[column];
    system[column] = system[best];
    system[best] = kept;
    if (Math.abs(system[column][column]) < SINGULAR) {
      system[column][column] = SINGULAR; // a feature that never varies gets no weight
    }
  }
}
