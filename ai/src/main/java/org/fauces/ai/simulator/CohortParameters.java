package org.fauces.ai.simulator;

/**
 * Which patients a cohort consists of. Everything that the named variants change is here; what is
 * not here is the same in every cohort.
 *
 * @param mix of the conditions
 * @param lesionTypes how often each lesion type occurs in each condition
 * @param signs redness, exudate, petechiae and mucus of each condition
 */
public record CohortParameters(ConditionMix mix, LesionTypes lesionTypes, ThroatSigns signs) {

  /** What models are trained and measured on, with the reference mix. */
  public static CohortParameters reference() {
    return new CohortParameters(
        ConditionMix.reference(), LesionTypes.reference(), ThroatSigns.reference());
  }

  /**
   * A cohort that differs from the one of training: influenza shows follicles in at most 70 instead
   * of 80.5 % of patients, a cold in 6 instead of 3 %. To be photographed with stronger blur; the
   * loss beside the reference cohort says how optimistic figures from the same generator are.
   */
  public static CohortParameters shifted() {
    return new CohortParameters(
        ConditionMix.reference(), LesionTypes.shifted(), ThroatSigns.reference());
  }

  /**
   * Sabotage: throats that do not depend on the condition. A model that tells conditions apart by
   * these photos reads what it must not know.
   */
  public static CohortParameters sameThroats() {
    return new CohortParameters(ConditionMix.reference(), LesionTypes.equal(), ThroatSigns.equal());
  }

  /**
   * Sabotage: follicles in every patient with influenza and in nobody else. A pipeline that cannot
   * tell them apart cannot learn.
   */
  public static CohortParameters separableThroats() {
    return new CohortParameters(
        ConditionMix.reference(), LesionTypes.separable(), ThroatSigns.reference());
  }

  /** The same patients in other proportions. */
  public CohortParameters withMix(ConditionMix other) {
    return new CohortParameters(other, lesionTypes, signs);
  }
}
