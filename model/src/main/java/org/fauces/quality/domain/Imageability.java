package org.fauces.quality.domain;

/**
 * How often throats could be photographed well enough, in examinations.
 *
 * @param attempted analysed, or decided without a run because no photo was usable
 * @param neverAnalysable of these, those without one photo that the network took
 * @param withRefusedPhoto of these, those with a photo that the quality gate refused at once
 * @param recovered of those, the ones that got an accepted photo as well
 * @param retaken of the attempted, those with photos that came after a complete analysis
 */
public record Imageability(
    long attempted, long neverAnalysable, long withRefusedPhoto, long recovered, long retaken) {
  public static final Imageability NONE = new Imageability(0, 0, 0, 0, 0);

  public Imageability plus(Imageability other) {
    return new Imageability(
        attempted + other.attempted,
        neverAnalysable + other.neverAnalysable,
        withRefusedPhoto + other.withRefusedPhoto,
        recovered + other.recovered,
        retaken + other.retaken);
  }
}
