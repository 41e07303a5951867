package org.fauces.examination.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Who must not be photographed: children under 6 (no experience), impaired consciousness (danger to
 * breathing), respiratory failure and severe breathlessness (danger of worsening).
 */
public final class Contraindications {
  private static final int MINIMUM_AGE_YEARS = 6;

  private Contraindications() {}

  /**
   * The first contraindication, the gravest first.
   *
   * @param interview what was answered
   * @param recordedAge completed years by the patient's birth date; the lower of this and the
   *     answered age counts, since one of them may be a slip
   */
  public static Optional<StopReason> in(Answers interview, int recordedAge) {
    if (interview.isTrue("impaired_consciousness")) {
      return Optional.of(StopReason.IMPAIRED_CONSCIOUSNESS);
    }
    if (interview.isTrue("respiratory_failure")) {
      return Optional.of(StopReason.RESPIRATORY_FAILURE);
    }
    if (interview.isTrue("severe_dyspnoea")) {
      return Optional.of(StopReason.SEVERE_BREATHLESSNESS);
    }
    boolean answeredTooYoung =
        interview
            .number("age_years")
            .filter(age -> age.compareTo(BigDecimal.valueOf(MINIMUM_AGE_YEARS)) < 0)
            .isPresent();
    return answeredTooYoung ? Optional.of(StopReason.AGE_UNDER_6) : ofAge(recordedAge);
  }

  /** What is known before anybody is asked: completed years by the patient's birth date. */
  public static Optional<StopReason> ofAge(int recordedAge) {
    return recordedAge < MINIMUM_AGE_YEARS ? Optional.of(StopReason.AGE_UNDER_6) : Optional.empty();
  }
}
