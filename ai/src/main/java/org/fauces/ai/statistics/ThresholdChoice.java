package org.fauces.ai.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fauces.ai.Thresholds;

/** Chooses thresholds on calibration patients, never on those that the figures come from. */
public final class ThresholdChoice {
  private static final double SPECIFICITY_GOAL = 0.88;
  private static final double ONE_SIDED_95 = 1.645;
  private static final int GRID = 400;

  /**
   * What the judged must reach.
   *
   * @param sensitivity among the judged ill
   * @param specificity among the judged others
   */
  public record Goal(double sensitivity, double specificity) {}

  /** The operating point of the three-way outcome. */
  public static final Goal JUDGED = new Goal(0.80, 0.78);

  /** Nobody gets an outcome: the goal is out of reach. */
  private static final Thresholds NOBODY = new Thresholds(0, 1);

  private ThresholdChoice() {}

  /**
   * One threshold above which the specificity reaches 0.88 also in a new sample: the goal is raised
   * by the sampling error of the calibration's negatives, 1.645 sqrt(.88 x .12 / m).
   *
   * @throws IllegalArgumentException when there are no negatives
   */
  public static Thresholds single(double[] probabilities, boolean[] positive) {
    double[] negatives =
        IntStream.range(0, probabilities.length)
            .filter(i -> !positive[i])
            .mapToDouble(i -> probabilities[i])
            .sorted()
            .toArray();
    if (negatives.length == 0) {
      throw new IllegalArgumentException(
          "a threshold needs calibration patients without the disease");
    }
    double margin =
        ONE_SIDED_95 * Math.sqrt(SPECIFICITY_GOAL * (1 - SPECIFICITY_GOAL) / negatives.length);
    int rank = (int) Math.ceil(Math.min(1, SPECIFICITY_GOAL + margin) * negatives.length);
    // too few negatives for the goal: only what is above all of them is detected
    double above = Math.min(1, Math.nextUp(negatives[negatives.length - 1]));
    double threshold = rank < negatives.length ? negatives[rank] : above;
    return new Thresholds(threshold, threshold);
  }

  /**
   * The band that leaves the fewest undetermined while the judged reach the goal.
   *
   * <p>The counts are those that calibrated probabilities expect, not the observed ones: the few
   * ill outside a band are too few to choose by, and the best of many bands would be the luckiest.
   *
   * @param probabilities calibrated, of patients who took no part in fitting the scores
   * @return lower 0 and upper 1, nobody judged, when no band reaches the goal
   */
  public static Thresholds band(double[] probabilities, Goal goal) {
    double[] sorted = Arrays.stream(probabilities).sorted().toArray();
    double[] illBelow = new double[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      illBelow[i + 1] = illBelow[i] + sorted[i];
    }
    var best = NOBODY;
    int fewest = sorted.length;
    for (int low = 1; low < GRID; low++) {
      int from = cut(sorted, low);
      for (int high = low; high < GRID; high++) {
        int to = cut(sorted, high);
        if (to - from < fewest && reaches(goal, illBelow, from, to)) {
          fewest = to - from;
          best = new Thresholds(sorted[from], sorted[to]);
        }
      }
    }
    return best;
  }

  /** The first patient with the probability at this share: ties are never torn apart. */
  private static int cut(double[] sorted, int part) {
    int at = (int) ((long) part * (sorted.length - 1) / GRID);
    while (at > 0 && sorted[at - 1] == sorted[at]) {
      at--;
    }
    return at;
  }

  private static boolean reaches(Goal goal, double[] illBelow, int from, int to) {
    int patients = illBelow.length - 1;
    double missed = illBelow[from];
    double found = illBelow[patients] - illBelow[to];
    double cleared = from - missed;
    double alarmed = patients - to - found;
    return found >= goal.sensitivity() * (found + missed)
        && cleared >= goal.specificity() * (cleared + alarmed)
        && from > 0;
  }
}
