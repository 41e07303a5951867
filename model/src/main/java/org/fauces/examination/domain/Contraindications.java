package org.fauces.examination.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Who must not be photographed: children under 6 (no experience), impaired consciousness (danger to
 * breathing), respiratory failure and severe breathlessness (danger of worsening).
 */
public final class Contraindications {
  private static final BigDecimal MINIMUM_AGE_YEARS = BigDecimal.valueOf(6);

  private Contraindications() {}

  /** The first contraindication that the interview names, the gravest first. */
  public static Optional<StopReason> in(Answers interview) {
    if (interview.isTrue("impaired_consciousness")) {
      return Optional.of(StopReason.IMPAIRED_CONSCIOUSNESS);
    }
    if (interview.isTrue("respiratory_failure")) {
      return Optional.of(StopReason.RESPIRATORY_FAILURE);
    }
    if (interview.isTrue("severe_dyspnoea")) {
      return Optional.of(StopReason.SEVERE_BREATHLESSNESS);
    }
    return interview
        .number("age_years")
        .filter(age -> age.compareTo(MINIMUM_AGE_YEARS) < 0)
        .map(age -> StopReason.AGE_UNDER_6);
  }
}
