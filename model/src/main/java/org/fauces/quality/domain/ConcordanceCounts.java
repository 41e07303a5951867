package org.fauces.quality.domain;

import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.TestResult;

/**
 * Findings of one disease against the reference test, in examinations. UNDETERMINED is neither
 * right nor wrong and stands by itself; untested are those without a valid test in the window.
 */
public record ConcordanceCounts(
    long truePositive,
    long falsePositive,
    long trueNegative,
    long falseNegative,
    long undeterminedPositive,
    long undeterminedNegative,
    long untestedDetected,
    long untestedNotDetected,
    long untestedUndetermined) {
  public static final ConcordanceCounts NONE = new ConcordanceCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * So many examinations with one finding and one test result.
   *
   * @param tested what the reference test said; null where there was none
   */
  public static ConcordanceCounts of(Outcome outcome, TestResult tested, long count) {
    long positive = tested == TestResult.POSITIVE ? count : 0;
    long negative = tested == TestResult.NEGATIVE ? count : 0;
    long untested = count - positive - negative;
    return switch (outcome) {
      case DETECTED -> new ConcordanceCounts(positive, negative, 0, 0, 0, 0, untested, 0, 0);
      case NOT_DETECTED -> new ConcordanceCounts(0, 0, negative, positive, 0, 0, 0, untested, 0);
      case UNDETERMINED -> new ConcordanceCounts(0, 0, 0, 0, positive, negative, 0, 0, untested);
    };
  }

  public ConcordanceCounts plus(ConcordanceCounts other) {
    return new ConcordanceCounts(
        truePositive + other.truePositive,
        falsePositive + other.falsePositive,
        trueNegative + other.trueNegative,
        falseNegative + other.falseNegative,
        undeterminedPositive + other.undeterminedPositive,
        undeterminedNegative + other.undeterminedNegative,
        untestedDetected + other.untestedDetected,
        untestedNotDetected + other.untestedNotDetected,
        untestedUndetermined + other.untestedUndetermined);
  }

  /** Those with a test that the network made a finding for, not UNDETERMINED. */
  public long judged() {
    return truePositive + falsePositive + trueNegative + falseNegative;
  }

  /** Those with a test. */
  public long tested() {
    return judged() + undeterminedPositive + undeterminedNegative;
  }

  /** All analysed examinations. */
  public long analysed() {
    return tested() + untestedDetected + untestedNotDetected + untestedUndetermined;
  }
}
