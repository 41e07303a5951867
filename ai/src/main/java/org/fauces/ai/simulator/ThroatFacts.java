package org.fauces.ai.simulator;

/**
 * Everything in a patient's throat that depends on the condition, shared by all photos of the
 * burst. Whatever the renderer draws beyond this must not know the condition.
 *
 * @param type lesion type; only these facts, not the type itself, reach the picture
 * @param diameterMm mean diameter
 * @param diameterVariation standard deviation over mean of the diameters
 * @param magentaPercent shift towards magenta
 * @param edge 0 (blurred) to 1 (sharp)
 * @param merging share of lesions that touch another
 * @param heightRatio height over diameter
 * @param expectedCount expected number of lesions on the whole wall, at most {@link #MOST_EXPECTED}
 * @param redness 0 to 3.5
 * @param exudate whether tonsils carry whitish exudate
 * @param petechiae whether the palate shows petechiae
 * @param mucus whether mucus strands hang on the wall
 */
public record ThroatFacts(
    LesionType type,
    double diameterMm,
    double diameterVariation,
    double magentaPercent,
    double edge,
    double merging,
    double heightRatio,
    double expectedCount,
    double redness,
    boolean exudate,
    boolean petechiae,
    boolean mucus) {
  /** A higher expected number of lesions is drawn as this one. */
  public static final double MOST_EXPECTED = 40;

  static ThroatFacts draw(
      long seed, Condition condition, double onsetHours, CohortParameters parameters) {
    var draws = Draws.of(seed, "throat");
    double[] shares = parameters.lesionTypes().shares(condition, onsetHours);
    var type = LesionType.values()[draws.pick(shares)];
    double expected = draws.gamma(type.countShape()) * type.countMean() / type.countShape();
    double[] facts = new double[LesionFact.values().length];
    for (LesionFact fact : LesionFact.values()) {
      facts[fact.ordinal()] = type.distribution(fact).draw(draws);
    }
    var signs = parameters.signs().of(condition);
    return new ThroatFacts(
        type,
        facts[0],
        facts[1],
        facts[2],
        facts[3],
        facts[4],
        facts[5],
        Math.min(expected, MOST_EXPECTED),
        signs.redness().draw(draws),
        draws.chance(signs.exudate()),
        draws.chance(signs.petechiae()),
        draws.chance(signs.mucus()));
  }

  /**
   * How the single lesions of a patient differ.
   *
   * @param variation standard deviation over mean of the diameters
   * @return distribution of a diameter over the mean
   */
  public static ClippedNormal relativeDiameters(double variation) {
    return new ClippedNormal(1, variation, 0.25, 2.2);
  }

  /** The same throat with a smooth wall: redness, exudate, petechiae and mucus stay. */
  public ThroatFacts withoutLesions() {
    return new ThroatFacts(
        type,
        diameterMm,
        diameterVariation,
        magentaPercent,
        edge,
        merging,
        heightRatio,
        0,
        redness,
        exudate,
        petechiae,
        mucus);
  }
}
