package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fauces.diagnosis.domain.ClinicalWarning.ANTIGEN_ALREADY_DONE;
import static org.fauces.diagnosis.domain.ClinicalWarning.ONSET_OVER_48_H;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fauces.diagnosis.domain.ClinicalWarning;
import org.fauces.examination.domain.Answers;
import org.junit.jupiter.api.Test;

class ClinicalWarningsTest {
  @Test
  void anOnsetMoreThanTwoDaysAgoIsWarnedOf() {
    assertThat(warnings("onset_h", BigDecimal.valueOf(48))).isEmpty();
    assertThat(warnings("onset_h", new BigDecimal("48.5"))).containsExactly(ONSET_OVER_48_H);
  }

  @Test
  void anAntigenTestThatWasDoneIsWarnedOfWhateverItSaid() {
    assertThat(warnings("antigen_result", "not_done")).isEmpty();
    for (var result : Set.of("negative", "influenza_a", "covid")) {
      assertThat(warnings("antigen_result", result)).containsExactly(ANTIGEN_ALREADY_DONE);
    }
  }

  @Test
  void whatWasNotAskedIsNoWarning() {
    assertThat(ClinicalWarnings.in(new Answers("1", new TreeMap<>()))).isEmpty();
  }

  private static Set<ClinicalWarning> warnings(String code, Object value) {
    return ClinicalWarnings.in(new Answers("1", new TreeMap<>(Map.of(code, value))));
  }
}
