package org.fauces.ai.simulator;

import java.util.EnumMap;
import java.util.Map;

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
 * @param expectedCount expected number of lesions on the whole wall
 * @param redness 0 to about 3
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

  /** Redness mean, redness deviation, then exudate, petechiae and mucus in percent. */
  private static final Map<Condition, double[]> SIGNS = signs();

  private static Map<Condition, double[]> signs() {
    var signs = new EnumMap<Condition, double[]>(Condition.class);
    signs.put(Condition.INFLUENZA, new double[] {1.2, .75, 3, 3, 18});
    signs.put(Condition.COVID_19, new double[] {1.15, .75, 4, 3, 22});
    signs.put(Condition.COLD, new double[] {.95, .7, 2, 2, 34});
    signs.put(Condition.ADENOVIRUS, new double[] {1.5, .75, 40, 8, 20});
    signs.put(Condition.STREPTOCOCCUS, new double[] {1.9, .7, 55, 30, 10});
    signs.put(Condition.MYCOPLASMA, new double[] {1.0, .7, 4, 2, 22});
    signs.put(Condition.GRANULAR_PHARYNX, new double[] {.8, .6, 2, 1, 22});
    signs.put(Condition.HEALTHY, new double[] {.4, .5, .5, .3, 8});
    return signs;
  }

  static ThroatFacts draw(long seed, Condition condition, double onsetHours) {
    var draws = Draws.of(seed, "throat");
    var type = LesionType.values()[draws.pick(LesionTypes.probabilities(condition, onsetHours))];
    double[] signs = SIGNS.get(condition);
    double expected =
        draws.gamma(type.count.deviation()) * type.count.mean() / type.count.deviation();
    return new ThroatFacts(
        type,
        type.diameterMm.draw(draws, 0.6, 7),
        type.diameterVariation.draw(draws, 0.02, 0.9),
        type.magentaPercent.draw(draws, -15, 25),
        type.edge.draw(draws, 0.05, 1),
        type.merging.draw(draws, 0, 0.8),
        type.heightRatio.draw(draws, 0.03, 0.6),
        Math.min(expected, 40),
        draws.normal(signs[0], signs[1], 0, 3.5),
        draws.chance(signs[2] / 100),
        draws.chance(signs[3] / 100),
        draws.chance(signs[4] / 100));
  }
}
