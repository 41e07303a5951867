package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.Outcome;
import org.fauces.diagnosis.domain.AgeBand;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.AnalysisRun.Input;
import org.fauces.diagnosis.domain.AnalysisRun.Lease;
import org.fauces.diagnosis.domain.Stratum;
import org.fauces.diagnosis.domain.ThresholdRule;
import org.fauces.patient.domain.Sex;
import org.junit.jupiter.api.Test;

class RunOutcomesTest {
  private static final DiseaseFinding OWN =
      new DiseaseFinding("influenza", Outcome.DETECTED, 0.45, 0.4, 0.4);

  @Test
  void aFacilitysRuleForSuchAPatientJudges() {
    var rules = List.of(rule(AgeBand.FROM_65, 0.2, 0.3), rule(AgeBand.UNDER_13, 0.5, 0.6));
    var judged = RunOutcomes.judged(runOf(AgeBand.UNDER_13), OWN, rules);
    assertThat(judged)
        .isEqualTo(new DiseaseFinding("influenza", Outcome.NOT_DETECTED, 0.45, 0.5, 0.6));
  }

  @Test
  void whomNoRuleOfTheFacilityCoversTheModelJudges() {
    assertThat(
            RunOutcomes.judged(
                runOf(AgeBand.FROM_19), OWN, List.of(rule(AgeBand.FROM_65, 0.2, 0.3))))
        .isEqualTo(OWN);
    assertThat(RunOutcomes.judged(runOf(null), OWN, List.of(rule(AgeBand.FROM_65, 0.2, 0.3))))
        .isEqualTo(OWN);
    assertThat(RunOutcomes.judged(runOf(AgeBand.FROM_19), OWN, List.of())).isEqualTo(OWN);
  }

  @Test
  void aRuleForAnotherDiseaseDoesNotJudge() {
    var other = new ThresholdRule("covid-19", null, null, 0.5, 0.6);
    assertThat(RunOutcomes.judged(runOf(AgeBand.FROM_19), OWN, List.of(other))).isEqualTo(OWN);
  }

  private static ThresholdRule rule(AgeBand age, double lower, double upper) {
    return new ThresholdRule("influenza", age, null, lower, upper);
  }

  private static AnalysisRun runOf(AgeBand age) {
    var lease = new Lease(UUID.randomUUID(), Instant.EPOCH, Instant.EPOCH);
    return AnalysisRun.start(
            UUID.randomUUID(), UUID.randomUUID(), new Input(1, 1, new byte[32]), lease)
        .judgedBy(null, new Stratum(age, Sex.MALE, null));
  }
}
