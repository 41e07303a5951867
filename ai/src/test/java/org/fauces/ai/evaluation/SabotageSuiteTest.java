package org.fauces.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.internal.OpenModel;
import org.junit.jupiter.api.Test;

/** Every test of the suite lets an honest pipeline pass and finds a leak that is planted for it. */
class SabotageSuiteTest {
  private static final OpenModel MODEL = OpenModel.read(ShippedModel.DIRECTORY);

  private static List<SabotageResult> run(
      int patients, Function<TestCohort, List<ReadPatient>> reader) {
    var cohort = SimulatedCohort.reference("sabotage", 11, patients, new PhotoRange(3, 3));
    return new SabotageSuite(MODEL.head(), cohort, reader).run();
  }

  private static TreeSet<Integer> found(List<SabotageResult> results) {
    return results.stream()
        .filter(result -> !result.passed())
        .map(SabotageResult::number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void anHonestPipelinePassesEveryTest() {
    var results = run(1500, SimulatedReader.honest());
    assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
    assertThat(results.stream().map(SabotageResult::number).distinct())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 9, 10, 11);
  }

  @Test
  void aPipelineThatReadsTheLabelInsteadOfTheThroatIsFound() {
    assertThat(found(run(1500, SimulatedReader.ofLabels()))).contains(3, 4, 6, 7, 9, 10);
  }

  @Test
  void photosTakenByLabelAreFound() {
    assertThat(found(run(600, SimulatedReader.withPhotosByLabel()))).contains(2);
  }

  @Test
  void aPipelineThatSeesNothingIsFound() {
    assertThat(found(run(600, SimulatedReader.blind()))).contains(10).doesNotContain(3, 4, 9);
  }

  /** Another patient's photos must tell nothing: they do when patients come in order of label. */
  @Test
  void aCohortSortedByLabelIsFound() {
    Comparator<ReadPatient> byLabel =
        Comparator.comparing(patient -> patient.patient().diseases().get("influenza"));
    var sorted =
        SimulatedReader.honest().andThen(patients -> patients.stream().sorted(byLabel).toList());
    assertThat(found(run(600, sorted))).contains(5);
  }

  @Test
  void labelsOfChanceThatWereLearnedByHeartAreFound() {
    assertThat(found(run(600, SimulatedReader.byHeart()))).contains(1);
  }

  /** The short form of the suite on real photos; the long one is {@code evaluate --sabotage}. */
  @Test
  void theShippedModelPassesOnRealPictures() {
    var cohort = SimulatedCohort.reference("sabotage", 12, 40, new PhotoRange(2, 2));
    try (var reader = new CohortReader(MODEL, 2, Optional.empty(), line -> {})) {
      var results = new SabotageSuite(MODEL.head(), cohort, reader::read).run();
      assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
    }
  }
}
