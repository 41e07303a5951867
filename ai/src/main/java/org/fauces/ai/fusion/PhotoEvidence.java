package org.fauces.ai.fusion;

/**
 * What the network says about one photo.
 *
 * @param typeLog log probability of each lesion type
 * @param conditionLog log probability of each condition
 * @param redness estimated redness, 0 to about 3
 * @param visibleWall estimated share of the posterior wall in view, 0 to 1
 */
public record PhotoEvidence(
    double[] typeLog, double[] conditionLog, double redness, double visibleWall) {
  public PhotoEvidence {
    typeLog = typeLog.clone();
    conditionLog = conditionLog.clone();
  }
}
