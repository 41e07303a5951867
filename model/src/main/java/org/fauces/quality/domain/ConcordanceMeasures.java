package org.fauces.quality.domain;

/**
 * What the counts say, each with its interval. Against PCR these are accuracy; against an antigen
 * test, which itself misses many, the first two are positive and negative percent agreement.
 *
 * @param sensitivity detected among those who tested positive and were judged
 * @param specificity not detected among those who tested negative and were judged
 * @param positivePredictiveValue tested positive among the detected
 * @param negativePredictiveValue tested negative among the not detected
 * @param judgedShare not UNDETERMINED among the tested
 * @param positivity tested positive among the tested: the prevalence among those who were tested
 * @param testedAmongDetected share of the detected who were tested; where it differs from the next,
 *     sensitivity and specificity are biased (verification bias)
 * @param testedAmongNotDetected share of the not detected who were tested
 */
public record ConcordanceMeasures(
    Proportion sensitivity,
    Proportion specificity,
    Proportion positivePredictiveValue,
    Proportion negativePredictiveValue,
    Proportion judgedShare,
    Proportion positivity,
    Proportion testedAmongDetected,
    Proportion testedAmongNotDetected) {

  /** The measures; each that rests on fewer than {@code least} is withheld. */
  public static ConcordanceMeasures of(ConcordanceCounts counts, int least) {
    long detected = counts.truePositive() + counts.falsePositive();
    long notDetected = counts.trueNegative() + counts.falseNegative();
    long positive = counts.truePositive() + counts.falseNegative();
    long negative = counts.trueNegative() + counts.falsePositive();
    return new ConcordanceMeasures(
        Proportion.of(counts.truePositive(), positive, least),
        Proportion.of(counts.trueNegative(), negative, least),
        Proportion.of(counts.truePositive(), detected, least),
        Proportion.of(counts.trueNegative(), notDetected, least),
        Proportion.of(counts.judged(), counts.tested(), least),
        Proportion.of(positive + counts.undeterminedPositive(), counts.tested(), least),
        Proportion.of(detected, detected + counts.untestedDetected(), least),
        Proportion.of(notDetected, notDetected + counts.untestedNotDetected(), least));
  }
}
