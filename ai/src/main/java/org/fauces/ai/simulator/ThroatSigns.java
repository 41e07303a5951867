package org.fauces.ai.simulator;

import java.util.EnumMap;
import java.util.Map;

/** Redness, exudate, petechiae and mucus of each condition, beside the lesions of the wall. */
public final class ThroatSigns {
  private static final ThroatSigns REFERENCE = new ThroatSigns(table());
  private final Map<Condition, Signs> byCondition;

  /**
   * The signs of one condition.
   *
   * @param redness distribution over patients
   * @param exudate share of patients
   * @param petechiae share of patients
   * @param mucus share of patients
   */
  public record Signs(ClippedNormal redness, double exudate, double petechiae, double mucus) {
    private static Signs percent(
        double redness, double deviation, double exudate, double petechiae, double mucus) {
      return new Signs(
          new ClippedNormal(redness, deviation, 0, 3.5),
          exudate / 100,
          petechiae / 100,
          mucus / 100);
    }
  }

  private ThroatSigns(Map<Condition, Signs> byCondition) {
    this.byCondition = byCondition;
  }

  static ThroatSigns reference() {
    return REFERENCE;
  }

  /** Every condition shows the signs of a cold. */
  static ThroatSigns equal() {
    var signs = new EnumMap<Condition, Signs>(Condition.class);
    for (Condition condition : Condition.values()) {
      signs.put(condition, REFERENCE.of(Condition.COLD));
    }
    return new ThroatSigns(signs);
  }

  /** The signs of a condition. */
  public Signs of(Condition condition) {
    return byCondition.get(condition);
  }

  private static Map<Condition, Signs> table() {
    var signs = new EnumMap<Condition, Signs>(Condition.class);
    signs.put(Condition.INFLUENZA, Signs.percent(1.2, .75, 3, 3, 18));
    signs.put(Condition.COVID_19, Signs.percent(1.15, .75, 4, 3, 22));
    signs.put(Condition.COLD, Signs.percent(.95, .7, 2, 2, 34));
    signs.put(Condition.ADENOVIRUS, Signs.percent(1.5, .75, 40, 8, 20));
    signs.put(Condition.STREPTOCOCCUS, Signs.percent(1.9, .7, 55, 30, 10));
    signs.put(Condition.MYCOPLASMA, Signs.percent(1.0, .7, 4, 2, 22));
    signs.put(Condition.GRANULAR_PHARYNX, Signs.percent(.8, .6, 2, 1, 22));
    signs.put(Condition.HEALTHY, Signs.percent(.4, .5, .5, .3, 8));
    return signs;
  }
}
