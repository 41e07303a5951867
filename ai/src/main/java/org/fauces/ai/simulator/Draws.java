package org.fauces.ai.simulator;

import java.util.SplittableRandom;

/**
 * One stream of random numbers per concern. Nothing but the concerns listed in {@link ThroatFacts}
 * and {@link Interviews} may see the condition, so a stream is named by patient and concern and
 * never shared.
 */
public final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private final SplittableRandom random;

  private Draws(SplittableRandom random) {
    this.random = random;
  }

  /** The stream of a patient and a concern. */
  public static Draws of(long patientSeed, String concern) {
    return of(patientSeed, concern, 0);
  }

  /** One of several streams of a patient and a concern. */
  public static Draws of(long patientSeed, String concern, int number) {
    long seed = mix(patientSeed) ^ mix(concern.hashCode() * GOLDEN) ^ mix(number + 0x51ED270BL);
    return new Draws(new SplittableRandom(mix(seed)));
  }

  /** A well spread seed from a neighbouring one (the finaliser of SplitMix64). */
  static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long bits() {
    return random.nextLong();
  }

  /** From 0 (inclusive) to 1. */
  public double uniform() {
    return random.nextDouble();
  }

  double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public double normal(double mean, double deviation) {
    return mean + deviation * random.nextGaussian();
  }

  double normal(double mean, double deviation, double low, double high) {
    return Math.max(low, Math.min(high, normal(mean, deviation)));
  }

  double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  /** Gamma with unit scale after Marsaglia and Tsang (2000). */
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  double beta(double a, double b) {
    double x = gamma(a);
    return x / (x + gamma(b));
  }

  public int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /** An index drawn by weights that need not sum to one. */
  public int pick(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double at = random.nextDouble() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      at -= weights[i];
      if (at < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
