package org.fauces.diagnosis.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.ai.DiseaseFinding;
import org.fauces.diagnosis.domain.AgeBand;
import org.fauces.diagnosis.domain.AnalysisResult;
import org.fauces.diagnosis.domain.AnalysisResult.Score;
import org.fauces.diagnosis.domain.AnalysisRun;
import org.fauces.diagnosis.domain.AnalysisRun.Input;
import org.fauces.diagnosis.domain.AnalysisRun.Lease;
import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.Stratum;
import org.fauces.diagnosis.domain.ThresholdOwner;
import org.fauces.diagnosis.domain.ThresholdRule;
import org.fauces.patient.domain.Sex;
import org.junit.jupiter.api.Test;

class RunOutcomesTest {
  private static final DiseaseFinding OWN =
      new DiseaseFinding("influenza", org.fauces.ai.Outcome.DETECTED, 0.45, 0.4, 0.4);

  @Test
  void aFacilitysRuleForSuchAPatientJudges() {
    var rules = List.of(rule(AgeBand.FROM_65, 0.2, 0.3), rule(AgeBand.UNDER_13, 0.5, 0.6));
    var result = judged(AgeBand.UNDER_13, rules);
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_DETECTED);
    assertThat(result.score()).isEqualTo(new Score(0.45, 0.5, 0.6));
    assertThat(result.judgedBy()).isEqualTo(ThresholdOwner.FACILITY);
  }

  @Test
  void whomNoRuleOfTheFacilityCoversTheModelJudges() {
    var rules = List.of(rule(AgeBand.FROM_65, 0.2, 0.3));
    for (AgeBand age : new AgeBand[] {AgeBand.FROM_19, null}) {
      var result = judged(age, rules);
      assertThat(result.outcome()).isEqualTo(Outcome.DETECTED);
      assertThat(result.score()).isEqualTo(new Score(0.45, 0.4, 0.4));
      assertThat(result.judgedBy()).isEqualTo(ThresholdOwner.MODEL);
    }
    assertThat(judged(AgeBand.FROM_65, List.of()).judgedBy()).isEqualTo(ThresholdOwner.MODEL);
  }

  @Test
  void aRuleForAnotherDiseaseDoesNotJudge() {
    var other = new ThresholdRule("covid-19", null, null, 0.5, 0.6);
    assertThat(judged(AgeBand.FROM_19, List.of(other)).judgedBy()).isEqualTo(ThresholdOwner.MODEL);
  }

  private static AnalysisResult judged(AgeBand age, List<ThresholdRule> rules) {
    var run = runOf(age);
    return RunOutcomes.result(run, OWN, RunOutcomes.ruleFor(run, OWN, rules));
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
