package org.fauces.diagnosis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.diagnosis.domain.Opinion;
import org.fauces.diagnosis.domain.Outcome;
import org.fauces.diagnosis.domain.RunPurpose;
import org.fauces.diagnosis.domain.RunState;
import org.fauces.diagnosis.domain.ThresholdOwner;
import org.fauces.diagnosis.domain.WithoutRun;
import org.fauces.diagnosis.service.ResultView;
import org.fauces.diagnosis.service.RunView;
import org.junit.jupiter.api.Test;

class DecisionFormTest {
  private static final UUID EXAMINATION = new UUID(1, 1);
  private static final int VERSION = 7;

  @Test
  void nothingIsPreselected() {
    var form = new DecisionForm(VERSION, run());

    assertThat(form.problems(false)).containsExactly("diagnosis.problem.opinion");
  }

  @Test
  void disagreeingNeedsAReason() {
    var form = judged(Opinion.AGREE, Opinion.DISAGREE);

    assertThat(form.problems(false)).containsExactly("diagnosis.problem.reason");
    form.setReason("Antigen test was negative.");
    assertThat(form.problems(false)).isEmpty();
  }

  @Test
  void anAmendmentAlwaysNeedsAReason() {
    assertThat(judged(Opinion.AGREE, Opinion.AGREE).problems(true))
        .containsExactly("diagnosis.problem.reason");
  }

  @Test
  void decidingWithoutARunSaysWhy() {
    var form = new DecisionForm(VERSION, null);

    assertThat(form.problems(false))
        .containsExactly("diagnosis.problem.withoutRun", "diagnosis.problem.reason");
    form.setWithoutRun(WithoutRun.MODEL_UNAVAILABLE);
    form.setReason("Clear clinical picture.");
    assertThat(form.problems(false)).isEmpty();
    assertThat(form.command(EXAMINATION).judgements()).isEmpty();
  }

  @Test
  void theCommandIsOnTheVersionAndRunThatWereSeen() {
    var form = judged(Opinion.AGREE, Opinion.UNDECIDED);

    var command = form.command(EXAMINATION);

    assertThat(command.version()).isEqualTo(VERSION);
    assertThat(command.runId()).isEqualTo(run().id());
    assertThat(command.judgements())
        .extracting("opinion")
        .containsExactly(Opinion.AGREE, Opinion.UNDECIDED);
    assertThat(form.command(EXAMINATION).id()).as("a second press").isEqualTo(command.id());
  }

  private static DecisionForm judged(Opinion influenza, Opinion covid) {
    var form = new DecisionForm(VERSION, run());
    form.getJudgements().get(0).setOpinion(influenza);
    form.getJudgements().get(1).setOpinion(covid);
    return form;
  }

  private static RunView run() {
    return new RunView(
        new UUID(2, 2),
        RunState.COMPLETED,
        RunPurpose.CLINICAL,
        1,
        1,
        null,
        "00",
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(result("influenza"), result("covid-19")),
        List.of(),
        Set.of(),
        null);
  }

  private static ResultView result(String disease) {
    return new ResultView(
        "urn:fauces:disease", disease, Outcome.DETECTED, 0.8, 0.4, 0.5, ThresholdOwner.MODEL);
  }
}
