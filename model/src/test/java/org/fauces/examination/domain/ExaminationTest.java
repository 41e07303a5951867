package org.fauces.examination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.examination.domain.AnExamination.NOON;
import static org.fauces.examination.domain.AnExamination.RUN;
import static org.fauces.examination.domain.AnExamination.anExamination;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.StaleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExaminationTest {
  @Test
  void aNewExaminationMissesEverything() {
    var examination = anExamination().build();

    assertThat(examination.state()).isEqualTo(ExaminationState.DRAFT);
    assertThat(examination.missing()).containsExactly(Part.PHOTOS, Part.INTERVIEW, Part.FINDINGS);
  }

  @Test
  void itIsReadyOnlyWithPhotoInterviewAndFindings() {
    var examination = anExamination().build();

    examination.takePhoto(NOON);
    examination.takeForm(FormKind.INTERVIEW, NOON);
    assertThat(examination.state()).isEqualTo(ExaminationState.DRAFT);

    examination.takeForm(FormKind.FINDINGS, NOON);
    assertThat(examination.state()).isEqualTo(ExaminationState.READY);
  }

  @Test
  void photosAndRevisionsCountFromOne() {
    var examination = anExamination().build();

    assertThat(examination.takePhoto(NOON)).isEqualTo(1);
    assertThat(examination.takePhoto(NOON)).isEqualTo(2);
    assertThat(examination.takeForm(FormKind.INTERVIEW, NOON)).isEqualTo(1);
    assertThat(examination.takeForm(FormKind.INTERVIEW, NOON)).isEqualTo(2);
  }

  @Test
  void theThirtyFirstPhotoIsRefused() {
    var examination = anExamination().build();
    for (int i = 0; i < Examination.MAX_PHOTOS; i++) {
      examination.takePhoto(NOON);
    }

    assertProblem(() -> examination.takePhoto(NOON), ProblemType.TOO_MANY_PHOTOS);
    assertThat(examination.photoCount()).isEqualTo(Examination.MAX_PHOTOS);
  }

  @Test
  void anIncompleteExaminationCannotBeAnalysed() {
    var examination = anExamination().build();

    assertProblem(() -> examination.startRun(RUN, NOON), ProblemType.WRONG_STATE);
  }

  @Test
  void ofTwoRunsTheSecondMeetsARunningAnalysis() {
    var examination = anExamination().analysing().build();

    assertProblem(
        () -> examination.startRun(UUID.randomUUID(), NOON), ProblemType.ANALYSIS_RUNNING);
  }

  @Test
  void nothingIsTakenWhileItIsAnalysed() {
    var examination = anExamination().analysing().build();

    assertProblem(() -> examination.takePhoto(NOON), ProblemType.WRONG_STATE);
    assertProblem(() -> examination.takeForm(FormKind.FINDINGS, NOON), ProblemType.WRONG_STATE);
  }

  @Test
  void aPhysicianNeedNotWaitForARunAndItHasNoSayThen() {
    var examination = anExamination().analysing().build();

    examination.decideWithoutRun(NOON);
    examination.failRun(RUN, "TIMEOUT", NOON);

    assertThat(examination.state()).isEqualTo(ExaminationState.DECIDED);
    assertThat(examination.isWaitingFor(RUN)).isFalse();
    assertProblem(() -> examination.completeRun(RUN, NOON), ProblemType.WRONG_STATE);
    assertProblem(() -> examination.amend(RUN, NOON), ProblemType.INVALID);
  }

  @Test
  void aFailedRunLeadsBackToReadyWithItsReason() {
    var examination = anExamination().analysing().build();

    examination.failRun(RUN, "TIMEOUT", NOON);

    assertThat(examination.state()).isEqualTo(ExaminationState.READY);
    assertThat(examination.runFailure()).isEqualTo("TIMEOUT");
    assertThat(examination.currentRunId()).isNull();
  }

  @Test
  void aRunThatWasReclaimedCannotCompleteAnymore() {
    var examination = anExamination().analysing().build();
    examination.failRun(RUN, "LEASE_EXPIRED", NOON);

    assertProblem(() -> examination.completeRun(RUN, NOON), ProblemType.WRONG_STATE);
  }

  @Test
  void anotherRunCannotCompleteInItsPlace() {
    var examination = anExamination().analysing().build();

    assertProblem(() -> examination.completeRun(UUID.randomUUID(), NOON), ProblemType.WRONG_STATE);
  }

  @Test
  void aPhotoAfterTheAnalysisAsksForANewRun() {
    var examination = anExamination().analysed().build();

    examination.takePhoto(NOON);

    assertThat(examination.state()).isEqualTo(ExaminationState.READY);
    assertProblem(() -> examination.decideOn(RUN, NOON), ProblemType.WRONG_STATE);
  }

  @ParameterizedTest
  @EnumSource(FormKind.class)
  void aFormAfterTheAnalysisAsksForANewRun(FormKind form) {
    var examination = anExamination().analysed().build();

    examination.takeForm(form, NOON);

    assertThat(examination.state()).isEqualTo(ExaminationState.READY);
  }

  @Test
  void anAnalysedExaminationMayBeAnalysedAgain() {
    var examination = anExamination().analysed().build();
    var second = UUID.randomUUID();

    examination.startRun(second, NOON);
    examination.completeRun(second, NOON);

    assertThat(examination.currentRunId()).isEqualTo(second);
    assertProblem(() -> examination.decideOn(RUN, NOON), ProblemType.WRONG_STATE);
  }

  @Test
  void aPhysicianMayDecideWithoutAnAnalysis() {
    var examination = anExamination().build();

    examination.decideWithoutRun(NOON);

    assertThat(examination.state()).isEqualTo(ExaminationState.DECIDED);
  }

  @Test
  void onlyADecisionCanBeAmended() {
    var examination = anExamination().analysed().build();
    assertProblem(() -> examination.amend(RUN, NOON), ProblemType.WRONG_STATE);

    examination.decideOn(RUN, NOON);
    examination.amend(RUN, NOON);
    examination.amend(RUN, NOON);

    assertThat(examination.state()).isEqualTo(ExaminationState.AMENDED);
  }

  @Test
  void aDecidedExaminationTakesNoInputAndNoRun() {
    var examination = anExamination().decided().build();

    assertProblem(() -> examination.takePhoto(NOON), ProblemType.WRONG_STATE);
    assertProblem(() -> examination.startRun(UUID.randomUUID(), NOON), ProblemType.WRONG_STATE);
    assertProblem(
        () -> examination.cancel(StopReason.NOT_NEEDED, null, NOON), ProblemType.WRONG_STATE);
  }

  @Test
  void aContraindicationIsFinal() {
    var examination = anExamination().build();

    examination.contraindicate(StopReason.AGE_UNDER_6, NOON);

    assertThat(examination.state()).isEqualTo(ExaminationState.CONTRAINDICATED);
    assertThat(examination.stopReason()).isEqualTo(StopReason.AGE_UNDER_6);
    assertProblem(() -> examination.takePhoto(NOON), ProblemType.WRONG_STATE);
    assertProblem(() -> examination.decideWithoutRun(NOON), ProblemType.WRONG_STATE);
  }

  @Test
  void anOlderVersionIsRefused() {
    var examination = anExamination().build();

    assertThatThrownBy(() -> examination.expectVersion(examination.version() + 1))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void instantsAreCutToMicros() {
    assertThat(anExamination().build().openedAt().getNano() % 1000).isZero();
  }

  private static void assertProblem(ThrowingCallable deed, ProblemType type) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            DomainException.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}
