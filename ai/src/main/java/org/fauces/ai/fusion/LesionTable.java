package org.fauces.ai.fusion;

/**
 * How often each lesion type occurs in each condition. The first condition's row depends on the
 * hours since onset.
 *
 * @param byHour P(type | first condition, whole hours since onset), one row per hour
 * @param byCondition P(type | condition), averaged over the hours; one row per condition
 * @param conditionShare share of each condition among the patients that probabilities refer to
 * @param typePrior share of each type among the photos that the network was trained on
 */
public record LesionTable(
    double[][] byHour, double[][] byCondition, double[] conditionShare, double[] typePrior) {
  private static final double RAREST = 1e-4;
  private static final double CERTAIN = 0.9;

  /** P(type | condition), with the hours when they are known (not NaN). */
  double[] types(int condition, double onsetHours) {
    if (condition != 0 || Double.isNaN(onsetHours)) {
      return byCondition[condition];
    }
    int hour = (int) Math.max(0, Math.min(byHour.length - 1, Math.round(onsetHours)));
    return byHour[hour];
  }

  /** Whether the types stand for the conditions themselves, since no lesion type was known. */
  public boolean tellsConditions() {
    for (int condition = 0; condition < byCondition.length; condition++) {
      if (byCondition[condition].length != byCondition.length
          || byCondition[condition][condition] < CERTAIN) {
        return false;
      }
    }
    return true;
  }

  int conditions() {
    return byCondition.length;
  }

  /** log P(photos | type) up to a constant: the network's posterior without its prior. */
  double logLikelihood(PhotoEvidence photo, int type) {
    return photo.typeLog()[type] - Math.log(Math.max(RAREST, typePrior[type]));
  }
}
