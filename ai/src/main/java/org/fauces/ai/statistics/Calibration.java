package org.fauces.ai.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** How far probabilities are from what happened. */
public final class Calibration {
  private static final int BINS = 10;
  private static final int NULL_DRAWS = 400;
  private static final double NULL_HIGH = 0.95;

  private Calibration() {}

  /** Mean squared error. */
  public static double brier(double[] probabilities, boolean[] happened) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double error = probabilities[i] - (happened[i] ? 1 : 0);
      sum += error * error;
    }
    return sum / probabilities.length;
  }

  /**
   * Mean gap between probability and frequency over ten bins of equal width, weighted by their
   * size.
   */
  public static double expectedError(double[] probabilities, boolean[] happened) {
    double[] ones = new double[probabilities.length];
    Arrays.fill(ones, 1);
    return expectedError(probabilities, happened, ones);
  }

  /** The same with patients that stand for more or fewer than one. */
  public static double expectedError(double[] probabilities, boolean[] happened, double[] weights) {
    double[] gap = new double[BINS];
    double all = 0;
    for (int i = 0; i < probabilities.length; i++) {
      gap[bin(probabilities[i])] += weights[i] * (probabilities[i] - (happened[i] ? 1 : 0));
      all += weights[i];
    }
    return Arrays.stream(gap).map(Math::abs).sum() / all;
  }

  private static int bin(double probability) {
    return (int) Math.min(BINS - 1, probability * BINS);
  }

  /**
   * What {@link #expectedError} would be if the probabilities were perfectly right: their outcomes
   * are drawn again and again. Without it an error of a small cohort means nothing.
   *
   * @param mean of the draws
   * @param high exceeded by 5 % of the draws
   */
  public record Null(double mean, double high) {}

  /** See {@link Null}; the same seed gives the same value. */
  public static Null expectedErrorOfPerfect(double[] probabilities, long seed) {
    var random = new SplittableRandom(seed);
    double[] errors = new double[NULL_DRAWS];
    boolean[] happened = new boolean[probabilities.length];
    for (int draw = 0; draw < errors.length; draw++) {
      for (int i = 0; i < happened.length; i++) {
        happened[i] = random.nextDouble() < probabilities[i];
      }
      errors[draw] = expectedError(probabilities, happened);
    }
    Arrays.sort(errors);
    double mean = Arrays.stream(errors).average().orElseThrow();
    return new Null(mean, errors[(int) (NULL_HIGH * errors.length)]);
  }

  /**
   * Probability beside frequency.
   *
   * @param meanProbability of the bin
   * @param happened among the patients of the bin
   */
  public record Bin(double meanProbability, Proportion happened) {}

  /** The reliability diagram: bins of equal width, those without patients left out. */
  public static List<Bin> reliability(double[] probabilities, boolean[] happened) {
    double[] sum = new double[BINS];
    int[] count = new int[BINS];
    int[] ill = new int[BINS];
    for (int i = 0; i < probabilities.length; i++) {
      int bin = bin(probabilities[i]);
      sum[bin] += probabilities[i];
      count[bin]++;
      ill[bin] += happened[i] ? 1 : 0;
    }
    var bins = new ArrayList<Bin>();
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] > 0) {
        bins.add(new Bin(sum[bin] / count[bin], Proportion.of(ill[bin], count[bin])));
      }
    }
    return List.copyOf(bins);
  }
}
