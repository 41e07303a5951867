package org.fauces.ai.simulator;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each lesion type occurs in each condition. In influenza it depends on the hours since
 * onset: follicles appear about two hours after it and turn pale and flat after a day and a half.
 */
public final class LesionTypes {
  private static final double[] WITHOUT_FOLLICLES = {.42, 0, 0, .04, 0, .16, .28, .10};
  private static final LesionTypes REFERENCE = new LesionTypes(.805, table());

  private final double visibleAtMost;
  private final Map<Condition, double[]> constant;

  private LesionTypes(double visibleAtMost, Map<Condition, double[]> constant) {
    this.visibleAtMost = visibleAtMost;
    this.constant = constant;
  }

  static LesionTypes reference() {
    return REFERENCE;
  }

  /** Follicles visible in fewer patients with influenza and in twice as many with a cold. */
  static LesionTypes shifted() {
    var table = table();
    table.put(Condition.COLD, row(48, 6, 0, 4, 0, 20, 16, 6));
    return new LesionTypes(.70, table);
  }

  /** Every condition has the types of the reference mix, at any hour. */
  static LesionTypes equal() {
    double[] mean = new double[LesionType.values().length];
    for (Condition condition : Condition.values()) {
      double[] shares = REFERENCE.meanShares(condition);
      Arrays.setAll(mean, type -> mean[type] + condition.referenceShare() * shares[type]);
    }
    return everyCondition(mean);
  }

  /** Follicles in all patients with influenza and a smooth wall in all others. */
  static LesionTypes separable() {
    var types = everyCondition(row(1, 0, 0, 0, 0, 0, 0, 0));
    types.constant.put(Condition.INFLUENZA, row(0, 1, 0, 0, 0, 0, 0, 0));
    return types;
  }

  private static LesionTypes everyCondition(double[] shares) {
    var table = new EnumMap<Condition, double[]>(Condition.class);
    for (Condition condition : Condition.values()) {
      table.put(condition, shares);
    }
    return new LesionTypes(0, table);
  }

  /** {@link #shares} of the reference cohort. */
  public static double[] probabilities(Condition condition, double onsetHours) {
    return REFERENCE.shares(condition, onsetHours);
  }

  /** P(type | condition, hours since onset), in the order of {@link LesionType}, summing to 1. */
  public double[] shares(Condition condition, double onsetHours) {
    double[] row = constant.get(condition);
    return row == null ? influenza(onsetHours) : row.clone();
  }

  /** P(type | condition), averaged over the hours at which patients come. */
  public double[] meanShares(Condition condition) {
    double[] row = constant.get(condition);
    if (row != null) {
      return row.clone();
    }
    int steps = 2000;
    double[] mean = new double[LesionType.values().length];
    for (int step = 0; step < steps; step++) {
      double[] shares = influenza(Onset.quantile(condition, (step + .5) / steps));
      Arrays.setAll(mean, type -> mean[type] + shares[type] / steps);
    }
    return mean;
  }

  private double[] influenza(double hours) {
    double visible = visibleAtMost * Math.max(0, 1 - Math.exp(-(hours - 1) / 2));
    double pale = 1 - Math.exp(-Math.max(0, hours - 36) / 40);
    double[] shares = new double[WITHOUT_FOLLICLES.length];
    Arrays.setAll(shares, type -> (1 - visible) * WITHOUT_FOLLICLES[type]);
    shares[LesionType.FLU.ordinal()] += visible * (1 - pale);
    shares[LesionType.OLD.ordinal()] += visible * pale;
    return shares;
  }

  private static Map<Condition, double[]> table() {
    var table = new EnumMap<Condition, double[]>(Condition.class);
    table.put(Condition.COVID_19, row(27, 10, 0, 19, 0, 13, 20, 11));
    table.put(Condition.COLD, row(51, 3, 0, 4, 0, 20, 16, 6));
    table.put(Condition.ADENOVIRUS, row(21, 6, 0, 0, 50, 10, 7, 6));
    table.put(Condition.STREPTOCOCCUS, row(72, 2, 0, 2, 0, 10, 10, 4));
    table.put(Condition.MYCOPLASMA, row(38, 10, 0, 0, 0, 12, 12, 28));
    table.put(Condition.GRANULAR_PHARYNX, row(9, 2, 0, 0, 0, 85, 0, 4));
    table.put(Condition.HEALTHY, row(69, 1, 0, 0, 0, 22, 5, 3));
    return table;
  }

  private static double[] row(double... weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
