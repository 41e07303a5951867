package org.fauces.ai.internal;

/**
 * What the network should say about one photo. A weight of 0 leaves its target out.
 *
 * @param type probability of each lesion type
 * @param measures of the lesions, each standardised, {@link #MEASURES} of them
 * @param condition probability of each condition; several where the tests leave it open
 * @param redness 0 to about 3
 * @param visibleWall share of the wall in view; 0 for a wrong scene
 * @param typeWeight less when nothing of it is in view
 * @param conditionWeight of the condition
 * @param rednessWeight of the redness
 * @param lesionsWeight of where lesions are; 0 when nobody knows
 * @param wallWeight of the visible share of the wall
 */
public record PhotoTargets(
    float[] type,
    float[] measures,
    float[] condition,
    float redness,
    float visibleWall,
    float typeWeight,
    float conditionWeight,
    float rednessWeight,
    float lesionsWeight,
    float wallWeight) {
  /** How many measures of lesions are learned. */
  public static final int MEASURES = 6;
}
