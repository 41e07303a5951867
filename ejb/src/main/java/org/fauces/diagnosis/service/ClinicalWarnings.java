package org.fauces.diagnosis.service;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.examination.domain.Answers;

/**
 * What the interview says that the physician must know beside a result. Shown with it, never a
 * reason to hide it.
 */
final class ClinicalWarnings {
  private static final BigDecimal LATE_ONSET_HOURS = BigDecimal.valueOf(48);

  private ClinicalWarnings() {}

  static Set<ClinicalWarning> in(Answers interview) {
    var warnings = EnumSet.noneOf(ClinicalWarning.class);
    if (interview.number("onset_h").filter(h -> h.compareTo(LATE_ONSET_HOURS) > 0).isPresent()) {
      warnings.add(ClinicalWarning.ONSET_OVER_48_H);
    }
    if (interview.code("antigen_result").filter(result -> !"not_done".equals(result)).isPresent()) {
      warnings.add(ClinicalWarning.ANTIGEN_ALREADY_DONE);
    }
    return warnings;
  }
}
