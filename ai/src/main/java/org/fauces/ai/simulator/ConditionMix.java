package org.fauces.ai.simulator;

import java.util.EnumMap;
import java.util.Map;

/**
 * Share of each condition among the patients who come.
 *
 * @param shares in the order of {@link Condition}, not negative, summing to 1
 */
public record ConditionMix(Map<Condition, Double> shares) {
  private static final double LOWEST_PREVALENCE = .05;
  private static final double HIGHEST_PREVALENCE = .60;
  private static final int PEAK_WEEK = 4;
  private static final double SEASON_WEEKS = 5;
  private static final int WEEKS = 52;

  /** Shares need not sum to 1; conditions left out do not occur. */
  public ConditionMix {
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)
        || shares.values().stream().anyMatch(share -> share < 0)) {
      throw new IllegalArgumentException(
          "Shares of conditions must be 0 or more, one at least more.");
    }
    var normalised = new EnumMap<Condition, Double>(Condition.class);
    for (Condition condition : Condition.values()) {
      normalised.put(condition, shares.getOrDefault(condition, 0.0) / sum);
    }
    shares = Map.copyOf(normalised);
  }

  /** Patients who seek care in a season; published probabilities refer to it. */
  public static ConditionMix reference() {
    var shares = new EnumMap<Condition, Double>(Condition.class);
    for (Condition condition : Condition.values()) {
      shares.put(condition, condition.referenceShare());
    }
    return new ConditionMix(shares);
  }

  /** More of the rare and of the difficult; what is learned from it is re-based afterwards. */
  public static ConditionMix training() {
    return reference()
        .with(Condition.HEALTHY, .05)
        .with(Condition.GRANULAR_PHARYNX, .06, Condition.HEALTHY)
        .with(Condition.COVID_19, .20, Condition.HEALTHY, Condition.GRANULAR_PHARYNX)
        .with(
            Condition.INFLUENZA,
            .30,
            Condition.HEALTHY,
            Condition.GRANULAR_PHARYNX,
            Condition.COVID_19);
  }

  /**
   * The season's curve: 5 % influenza in summer, 60 % at its height around the fourth week (a
   * proposal within the range that sentinel surveillance reports; no year is like it).
   *
   * @param isoWeek 1 to 53
   */
  public static ConditionMix inWeek(int isoWeek) {
    if (isoWeek < 1 || isoWeek > WEEKS + 1) {
      throw new IllegalArgumentException("A week of the year is 1 to 53.");
    }
    int away = Math.floorMod(isoWeek - PEAK_WEEK, WEEKS);
    double distance = Math.min(away, WEEKS - away) / SEASON_WEEKS;
    double height = Math.exp(-distance * distance / 2);
    double prevalence = LOWEST_PREVALENCE + (HIGHEST_PREVALENCE - LOWEST_PREVALENCE) * height;
    return reference().with(Condition.INFLUENZA, prevalence);
  }

  /** One condition gets a share; the others keep their proportions, but for the fixed ones. */
  public ConditionMix with(Condition condition, double share, Condition... fixed) {
    var kept = new EnumMap<Condition, Double>(Condition.class);
    kept.put(condition, share);
    for (Condition other : fixed) {
      kept.put(other, share(other));
    }
    double rest = 1 - kept.values().stream().mapToDouble(Double::doubleValue).sum();
    if (share < 0 || rest < 0) {
      throw new IllegalArgumentException("A share is 0 to 1, and so is the sum of those fixed.");
    }
    double others = 0;
    for (Condition other : Condition.values()) {
      others += kept.containsKey(other) ? 0 : share(other);
    }
    var changed = new EnumMap<Condition, Double>(kept);
    for (Condition other : Condition.values()) {
      changed.putIfAbsent(other, rest * share(other) / others);
    }
    return new ConditionMix(changed);
  }

  /** Share of a condition, 0 to 1. */
  public double share(Condition condition) {
    return shares.get(condition);
  }

  double[] weights() {
    double[] weights = new double[Condition.values().length];
    shares.forEach((condition, share) -> weights[condition.ordinal()] = share);
    return weights;
  }
}
