package org.fauces.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fauces.ai.ShippedModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What the committed weights reach on a small cohort of simulated patients of its own seed; the
 * model card has the figures on a large one.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ShippedModelFiguresTest {
  private static final long SEED = 20261103;
  private static final int PATIENTS = 150;

  private EvaluationReport report;
  private DiseaseFigures influenza;

  @BeforeAll
  void evaluate() {
    var cohort = SimulatedCohort.reference("figures", SEED, PATIENTS, new PhotoRange(2, 3));
    report = EvaluateModel.run(EvaluateSettings.of(ShippedModel.DIRECTORY, cohort, line -> {}));
    influenza = report.main().diseases().get(EvaluateModel.INFLUENZA);
  }

  @Test
  void photosAndInterviewTellInfluenzaFromTheRest() {
    assertThat(influenza.auroc().fused()).isGreaterThanOrEqualTo(.80);
  }

  @Test
  void photosAloneTellInfluenzaFromTheRest() {
    assertThat(influenza.auroc().photos()).isGreaterThanOrEqualTo(.70);
  }

  /** A score above what the photos can show has seen what it must not. */
  @Test
  void noScoreIsAboveTheHardCeiling() {
    assertThat(report.alarms()).isEmpty();
    assertThat(influenza.ceilings().get(Ceilings.FUSED_HARD).second()).isBetween(.85, 1.0);
  }

  @Test
  void machinesFindTheFiguresWhereTheyAreAgreed() {
    var json = report.json();
    assertThat(json).containsKeys("influenza", "covid19", "goals").containsEntry("simulated", true);
    assertThat(List.of(json.get("influenza"), json.get("covid19")))
        .allSatisfy(figures -> assertThat(figures).isInstanceOf(DiseaseFigures.class));
  }
}
