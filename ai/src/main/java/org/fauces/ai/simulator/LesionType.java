package org.fauces.ai.simulator;

/**
 * What grows on the posterior wall, with the distribution of its shape over patients: mean and
 * standard deviation of each {@link LesionFact} in turn, then of the number of lesions. Two types
 * overlap in every measure; a picture shows the shape, never the type.
 */
public enum LesionType {
  /** Gloss dots and vessels only. */
  NONE(new double[] {1.6, .8, .40, .20, 1, 5, .50, .22, .15, .15, .20, .14}, 0.9, 0.9, .60),
  FLU(new double[] {2.6, .45, .23, .06, 8, 3.5, .75, .11, .04, .05, .42, .06}, 7, 2.5, .92),
  OLD(new double[] {2.7, .5, .26, .07, 1, 4, .60, .14, .06, .06, .24, .07}, 6, 2.5, .80),
  MIX(new double[] {2.0, .5, .44, .08, 6, 4, .62, .14, .13, .10, .36, .08}, 9, 2.5, .80),
  ADENO(new double[] {2.8, .6, .35, .09, 7, 4, .40, .13, .28, .14, .30, .09}, 7, 2.5, .90),
  GRAN(new double[] {3.4, .9, .40, .11, -3, 4, .45, .14, .28, .15, .16, .07}, 9, 3, .85),
  BUD(new double[] {1.15, .25, .22, .07, 5, 4, .65, .14, .05, .06, .36, .09}, 8, 2, .62),
  /** Lymphoid follicles. */
  LYM(new double[] {2.4, .5, .28, .08, 4, 4, .64, .13, .08, .08, .34, .08}, 6, 2, .88);

  private final ClippedNormal[] facts = new ClippedNormal[LesionFact.values().length];
  private final double countMean;
  private final double countShape;
  private final double seenShare;

  LesionType(double[] spreads, double countMean, double countShape, double seenShare) {
    for (LesionFact fact : LesionFact.values()) {
      int at = 2 * fact.ordinal();
      facts[fact.ordinal()] = fact.spread(spreads[at], spreads[at + 1]);
    }
    this.countMean = countMean;
    this.countShape = countShape;
    this.seenShare = seenShare;
  }

  /** How a fact is distributed over the patients with this type. */
  public ClippedNormal distribution(LesionFact fact) {
    return facts[fact.ordinal()];
  }

  /** Mean of the gamma distribution of the expected number of lesions on the whole wall. */
  public double countMean() {
    return countMean;
  }

  /** Shape of that distribution. */
  public double countShape() {
    return countShape;
  }

  /** Share of the lesions in view that a careful reader of one sharp photo would count. */
  public double seenShare() {
    return seenShare;
  }
}
