package org.fauces.diagnosis.domain;

import org.fauces.patient.domain.Sex;

/**
 * Where the probability of one disease becomes an outcome, for some patients. An age band or a sex
 * that is null is every one, and also where it is not known.
 *
 * @param lower below it NOT_DETECTED
 * @param upper from it on DETECTED; between both UNDETERMINED
 */
public record ThresholdRule(String disease, AgeBand ageBand, Sex sex, double lower, double upper) {

  /** Whether it judges patients of that stratum. */
  public boolean covers(Stratum stratum) {
    return (ageBand == null || ageBand == stratum.ageBand())
        && (sex == null || sex == stratum.sex());
  }

  /** Whether there may be patients whom both judge for the same disease. */
  public boolean overlaps(ThresholdRule other) {
    return disease.equals(other.disease)
        && (ageBand == null || other.ageBand == null || ageBand == other.ageBand)
        && (sex == null || other.sex == null || sex == other.sex);
  }

  /** Whether it leaves room for UNDETERMINED. */
  public boolean isBand() {
    return lower < upper;
  }
}
