package org.fauces.ai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.training.EvaluationReport.DiseaseFigures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the committed weights reach on a small cohort of simulated patients of its own seed; the
 * model card has the figures on a large one.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ShippedModelFiguresTest {
  private static final long SEED = 20261103;
  private static final int PATIENTS = 200;
  private static final int PHOTOS = 3;

  private DiseaseFigures influenza;

  @BeforeAll
  void evaluate(@TempDir Path directory) throws IOException {
    for (String file : List.of("throat.fauces-model", "project.pem", TrainModel.REPORT)) {
      Files.copy(ShippedModel.DIRECTORY.resolve(file), directory.resolve(file));
    }
    var card = directory.resolve("card.md");
    var report =
        EvaluateModel.run(
            new EvaluateSettings(directory, card, SEED, PATIENTS, PHOTOS, 2, line -> {}));
    influenza = report.diseases().get(0);
    assertThat(influenza.disease()).isEqualTo(DiseaseFinding.INFLUENZA);
  }

  @Test
  void photosAndInterviewTellInfluenzaFromTheRest() {
    assertThat(influenza.fused().auroc()).isGreaterThanOrEqualTo(.80);
  }

  @Test
  void photosAloneTellInfluenzaFromTheRest() {
    assertThat(influenza.photosAlone().auroc()).isGreaterThanOrEqualTo(.70);
  }

  /** A model that gained from foreign photos would read something that is not in them. */
  @Test
  void photosOfAnotherPatientAddNothingToTheInterview() {
    assertThat(influenza.swapped().auroc())
        .isLessThanOrEqualTo(influenza.interviewAlone().auroc() + .01)
        .isLessThan(influenza.fused().auroc() - .04);
  }
}
