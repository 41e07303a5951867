package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.fauces.ai.simulator.ClippedNormal;
import org.fauces.ai.simulator.LesionFact;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.StandardNormal;
import org.fauces.ai.simulator.ThroatFacts;

/**
 * Likelihood of the diameters of some lesions under each lesion type, the patient's mean and
 * variation integrated out. All types share the nodes, so that what the grid is too coarse for is
 * alike in all of them and their ratios keep right.
 */
final class DiameterGrid {
  private static final double LEAST = 1e-300;

  private final Axis means;
  private final Axis variations;
  private final double[][] weights = new double[LesionType.values().length][];

  /** Log of the density of a relative diameter at the mean itself, by variation. */
  private final double[] logPeak;

  /** Probabilities of the least and of the largest relative diameter, by variation. */
  private final double[] least;

  private final double[] most;
  private final ClippedNormal bounds = ThroatFacts.relativeDiameters(1);

  DiameterGrid(int means, int variations) {
    this.means = new Axis(LesionFact.DIAMETER_MM, means);
    this.variations = new Axis(LesionFact.DIAMETER_VARIATION, variations);
    this.logPeak = this.variations.map(v -> Math.log(StandardNormal.density(0) / v));
    this.least = this.variations.map(v -> probability(v, bounds.low()));
    this.most = this.variations.map(v -> probability(v, bounds.high()));
    for (LesionType type : LesionType.values()) {
      weights[type.ordinal()] = weights(type);
    }
  }

  private static double probability(double variation, double bound) {
    return Math.exp(ThroatFacts.relativeDiameters(variation).logLikelihood(bound));
  }

  private double[] weights(LesionType type) {
    double[] mean = means.shares(type);
    double[] variation = variations.shares(type);
    double[] product = new double[mean.length * variation.length];
    Arrays.setAll(product, n -> mean[n / variation.length] * variation[n % variation.length]);
    return product;
  }

  /**
   * Log likelihoods in the order of {@link LesionType}.
   *
   * @param diametersMm of one lesion at least
   */
  double[] logByType(List<Double> diametersMm) {
    double[] nodes = logByNode(diametersMm);
    double highest = Arrays.stream(nodes).max().orElseThrow();
    for (int node = 0; node < nodes.length; node++) {
      nodes[node] = Math.exp(nodes[node] - highest);
    }
    return Arrays.stream(weights)
        .mapToDouble(weight -> highest + Math.log(Math.max(LEAST, sum(weight, nodes))))
        .toArray();
  }

  private static double sum(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  private double[] logByNode(List<Double> diametersMm) {
    double[] logs = new double[means.nodes.length * variations.nodes.length];
    double smallest = Collections.min(diametersMm);
    double largest = Collections.max(diametersMm);
    for (int mean = 0; mean < means.nodes.length; mean++) {
      int from = mean * variations.nodes.length;
      if (smallest < bounds.low() * means.edges[mean]
          || largest > bounds.high() * means.edges[mean + 1]) {
        Arrays.fill(logs, from, from + variations.nodes.length, Double.NEGATIVE_INFINITY);
      } else {
        for (double diameter : diametersMm) {
          add(diameter, mean, logs, from);
        }
      }
    }
    return logs;
  }

  /** Adds the log density of one diameter at a mean and all variations. */
  private void add(double diameterMm, int mean, double[] logs, int from) {
    double bound = reached(diameterMm, mean);
    double beyond = diameterMm / means.nodes[mean] - 1;
    double logMean = Math.log(means.nodes[mean]);
    for (int v = 0; v < variations.nodes.length; v++) {
      double z = beyond / variations.nodes[v];
      double log = logPeak[v] - z * z / 2 - logMean;
      if (bound != 0) {
        double moved = bound == bounds.low() ? least[v] : most[v];
        log = Math.log(Math.exp(log) + moved / (bound * means.width(mean)));
      }
      logs[from + v] += log;
    }
  }

  /** The bound that a diameter may have been moved to, if the mean is one of a node; or 0. */
  private double reached(double diameterMm, int mean) {
    if (diameterMm <= bounds.low() * means.edges[mean + 1]) {
      return bounds.low();
    }
    return diameterMm >= bounds.high() * means.edges[mean] ? bounds.high() : 0;
  }

  /** Values of a fact at equal steps of its logarithm, over the whole range. */
  private static final class Axis {
    private final LesionFact fact;
    private final double[] nodes;
    private final double[] edges;

    Axis(LesionFact fact, int count) {
      var range = LesionType.NONE.distribution(fact);
      double step = Math.log(range.high() / range.low()) / (count - 1);
      this.fact = fact;
      this.nodes = new double[count];
      this.edges = new double[count + 1];
      Arrays.setAll(nodes, node -> range.low() * Math.exp(node * step));
      Arrays.setAll(edges, edge -> range.low() * Math.exp((edge - .5) * step));
      edges[0] = range.low();
      edges[count] = range.high();
    }

    double width(int node) {
      return edges[node + 1] - edges[node];
    }

    double[] map(DoubleUnaryOperator function) {
      return Arrays.stream(nodes).map(function).toArray();
    }

    /** How the patients with a type share the nodes; the outer ones have the bounds' shares. */
    double[] shares(LesionType type) {
      var spread = type.distribution(fact);
      double[] shares = new double[nodes.length];
      Arrays.setAll(shares, node -> width(node) * Math.exp(spread.logLikelihood(nodes[node])));
      shares[0] = StandardNormal.distribution((edges[1] - spread.mean()) / spread.deviation());
      int last = nodes.length - 1;
      shares[last] =
          StandardNormal.distribution((spread.mean() - edges[last]) / spread.deviation());
      return shares;
    }
  }
}
