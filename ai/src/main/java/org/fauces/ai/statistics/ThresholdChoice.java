package org.fauces.ai.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fauces.ai.Thresholds;

/** Chooses thresholds on calibration patients, never on test patients. */
public final class ThresholdChoice {
  private static final double SPECIFICITY_GOAL = 0.88;
  private static final double ONE_SIDED_95 = 1.645;
  private static final double JUDGED_SENSITIVITY = 0.80;
  private static final double JUDGED_SPECIFICITY = 0.78;
  private static final int GRID = 100;

  private ThresholdChoice() {}

  /**
   * One threshold above which the specificity reaches its goal also in a new sample: the goal is
   * raised by the sampling error of the calibration negatives.
   */
  public static Thresholds single(double[] probabilities, boolean[] positive) {
    double[] negatives =
        IntStream.range(0, probabilities.length)
            .filter(i -> !positive[i])
            .mapToDouble(i -> probabilities[i])
            .sorted()
            .toArray();
    double margin =
        ONE_SIDED_95 * Math.sqrt(SPECIFICITY_GOAL * (1 - SPECIFICITY_GOAL) / negatives.length);
    int rank = (int) Math.ceil(Math.min(1, SPECIFICITY_GOAL + margin) * negatives.length);
    double threshold = negatives[Math.min(negatives.length - 1, rank)];
    return new Thresholds(threshold, threshold);
  }

  /** The narrowest band outside which sensitivity and specificity reach their goals. */
  public static Thresholds band(double[] probabilities, boolean[] positive) {
    double[] sorted = Arrays.stream(probabilities).sorted().toArray();
    var best = new Thresholds(0, 1);
    int most = 0;
    for (int low = 1; low < GRID; low++) {
      for (int high = low; high < GRID; high++) {
        var band =
            new Thresholds(
                sorted[low * (sorted.length - 1) / GRID],
                sorted[high * (sorted.length - 1) / GRID]);
        int judged = judgedWell(probabilities, positive, band);
        if (judged > most) {
          most = judged;
          best = band;
        }
      }
    }
    return best;
  }

  /** Number of judged patients, 0 when a goal is missed. */
  private static int judgedWell(double[] probabilities, boolean[] positive, Thresholds band) {
    var table = Confusion.of(probabilities, positive, band);
    boolean good =
        table.sensitivity() >= JUDGED_SENSITIVITY && table.specificity() >= JUDGED_SPECIFICITY;
    return good ? table.judged() : 0;
  }
}
