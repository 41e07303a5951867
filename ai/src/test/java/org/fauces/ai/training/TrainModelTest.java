package org.fauces.ai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.TrustedKeys;
import org.fauces.ai.internal.ModelWriter;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedPatients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainModelTest {
  @TempDir Path directory;

  private TrainSettings settings() {
    return TrainSettings.simulated(directory, 7, TrainingPlan.tiny(), Progress.plain(line -> {}));
  }

  /** Every part works together; nothing is said about how well. */
  @Test
  void aRunOfSecondsGivesAModelThatLoadsAndJudges() throws Exception {
    var report = TrainModel.run(settings());
    assertThat(report.photos()).isBetween(20, 40);
    assertThat(report.stoppedEarly()).isFalse();
    assertThat(report.seenPhotos()).isEmpty();
    try (var model = trained()) {
      assertThat(model.selfTest().passed()).isTrue();
      var patient = SimulatedPatients.reference(4, "smoke").patient(0, Condition.COLD);
      assertThat(model.analyse(ShippedModel.examination(patient, 1)).diseases()).hasSize(2);
      assertThat(model.reference().orElseThrow().variables())
          .containsKeys("temp_max_c", "cough", "age_years", "photo.luminance", "photo.sharpness")
          .doesNotContainKeys("sex", "severe_dyspnoea") // not read, and asked otherwise in care
          .allSatisfy((name, bins) -> assertThat(bins.count()).isGreaterThanOrEqualTo(40));
    }
  }

  private DiagnosticModel trained() {
    return DiagnosticModel.load(ModelWriter.file(directory), TrustedKeys.none().orUnsigned(), 1);
  }

  /** The photos were late in the run that was broken off, not in the one that goes on. */
  @Test
  void aRunThatGoesOnSaysThatItWasShortened() throws Exception {
    var stopped = new IllegalStateException("broken off");
    var breaking =
        Progress.plain(
            line -> {
              if (line.startsWith("network")) {
                throw stopped;
              }
            });
    var plan = TrainingPlan.tiny();
    assertThatThrownBy(() -> TrainModel.run(TrainSettings.simulated(directory, 7, plan, breaking)))
        .isSameAs(stopped);
    Path mark = directory.resolve("training").resolve("photos.done");
    assertThat(mark).isEmptyFile();
    Files.writeString(mark, "fewer patients");
    assertThat(TrainModel.run(settings()).stoppedEarly()).isTrue();
  }
}
