package org.fauces.it.services.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fauces.diagnosis.domain.RunState;
import org.fauces.diagnosis.service.AnalysisService;
import org.fauces.diagnosis.service.RequestAnalysis;
import org.fauces.it.services.Records;
import org.fauces.it.services.probe.InferenceProbe;
import org.fauces.it.support.Patience;
import org.fauces.modelregistry.service.ActiveModel;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Short transactions before and after the network, none during it. */
class AnalysisIT extends Inside {
  @Inject AnalysisService analyses;
  @Inject ActiveModel model;
  @Inject Visits visits;
  @Inject Records records;

  @BeforeEach
  void waitForTheNetworkThatNobodyAskedFor() {
    Patience.until("the network is loaded at start", () -> !model.isLoading());
    assertThat(model.whyUnavailable()).isEmpty();
  }

  @Test
  void noTransactionIsOpenWhileTheNetworkWorks() throws Exception {
    var id = visits.ready();
    var command = new RequestAnalysis(id, UUID.randomUUID());
    try (var inference = InferenceProbe.stopNext()) {
      var analysis = callers.start(staff.nurse(), () -> analyses.analyse(command));
      assertThat(inference.transactionStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
      // what was claimed is committed: others see it, and its record
      assertThat(records.texts("select state from examination where id = ?", id))
          .containsExactly("ANALYSING");
      assertThat(records.events("ANALYSIS_CLAIM", "SUCCESS", id)).isEqualTo(1);
      assertThat(records.events("ANALYSIS_COMPLETE", "SUCCESS", id)).isZero();
      inference.close();
      assertThat(Callers.result(analysis).view().state()).isEqualTo(RunState.COMPLETED);
    }
    assertThat(records.events("ANALYSIS_COMPLETE", "SUCCESS", id)).isEqualTo(1);
  }

  @Test
  void asManyRunAtOnceAsThereAreCores() {
    var atOnce =
        ConfigProvider.getConfig()
            .getValue("org.fauces.diagnosis.service.Inference/analyse/Bulkhead/value", int.class);
    assertThat(atOnce).isEqualTo(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  @Test
  void ofTwoAnalysesAtOnceOneWins() throws Exception {
    var id = visits.ready();
    var winner = new RequestAnalysis(id, UUID.randomUUID());
    var loser = new RequestAnalysis(id, UUID.randomUUID());
    try (var inference = InferenceProbe.stopNext()) {
      var analysis = callers.start(staff.nurse(), () -> analyses.analyse(winner));
      inference.transactionStatus();
      assertThatThrownBy(() -> callers.as(staff.physician(), () -> analyses.analyse(loser)))
          .isInstanceOfSatisfying(
              DomainException.class,
              e -> assertThat(e.type()).isEqualTo(ProblemType.ANALYSIS_RUNNING));
      inference.close();
      assertThat(Callers.result(analysis).view().id()).isEqualTo(winner.id());
    }
    assertThat(records.texts("select id from analysis_run where examination_id = ?", id))
        .containsExactly(winner.id().toString());
    assertThat(records.events("ANALYSIS_CLAIM", "FAILURE", id)).isEqualTo(1);
  }
}
