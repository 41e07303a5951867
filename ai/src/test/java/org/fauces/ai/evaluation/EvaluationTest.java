package org.fauces.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final OpenModel MODEL = OpenModel.read(ShippedModel.DIRECTORY);
  private static final SimulatedCohort COHORT =
      SimulatedCohort.reference("figures", 4, 1500, new PhotoRange(3, 3));
  private static final List<ReadPatient> READ = SimulatedReader.honest().apply(COHORT);

  @TempDir Path folder;

  private static DiseaseFigures influenza(List<ReadPatient> patients) {
    var disease = MODEL.head().diseases().get(0);
    return new DiseaseMeasurement(MODEL.head(), disease, patients).figures(Map.of());
  }

  @Test
  void fusedPhotosAndInterviewAreBetterThanEachAlone() {
    var auroc = influenza(READ).auroc();
    assertThat(auroc.fused()).isGreaterThan(auroc.photos()).isGreaterThan(auroc.interview());
  }

  @Test
  void aPatientWithoutAUsablePhotoIsUndeterminedAndLeftOutOfTheAreas() {
    var first = READ.get(0);
    var more = new ArrayList<>(READ);
    more.set(0, new ReadPatient(first.patient(), List.of()));
    var figures = influenza(more);
    assertThat(figures.patients()).isEqualTo(READ.size());
    var table = figures.confusion();
    assertThat(table.undeterminedIll() + table.undeterminedOthers()).isEqualTo(1);
    assertThat(figures.judgedShare()).isLessThan(1);
  }

  @Test
  void groupsTogetherAreTheWhole() {
    var groups = influenza(READ).subgroups();
    assertThat(groups).containsKeys("age in years", "hours since onset", "sex");
    assertThat(groups.get("sex").stream().mapToInt(DiseaseFigures.Subgroup::patients).sum())
        .isEqualTo(READ.size());
  }

  @Test
  void figuresOfFewerPhotosReadOnlyTheFirst() {
    var counts = influenza(READ).photoCounts();
    assertThat(counts).extracting(DiseaseFigures.PhotoCount::photos).containsExactly(1, 3);
    assertThat(counts).allSatisfy(c -> assertThat(c.patients()).isEqualTo(READ.size()));
    var first = influenza(READ.stream().map(patient -> patient.first(1)).toList());
    assertThat(counts.get(0).fused()).isEqualTo(first.intervals().fused());
    assertThat(counts.get(1).fused()).isEqualTo(influenza(READ).intervals().fused());
  }

  @Test
  void predictiveValuesFollowThePrevalence() {
    var prevalences = influenza(READ).prevalences();
    assertThat(prevalences).hasSize(3);
    for (int i = 1; i < 3; i++) {
      assertThat(prevalences.get(i).positivePredictiveValue().value())
          .isGreaterThan(prevalences.get(i - 1).positivePredictiveValue().value());
      assertThat(prevalences.get(i).negativePredictiveValue().value())
          .isLessThan(prevalences.get(i - 1).negativePredictiveValue().value());
    }
  }

  @Test
  void theTrialsProportionsAreKept() {
    var trial = TrialCohort.of(READ).orElseThrow();
    assertThat(trial).hasSize(659).doesNotHaveDuplicates();
    long ill =
        Arrays.stream(trial).filter(i -> READ.get(i).patient().diseases().get("influenza")).count();
    assertThat(ill).isEqualTo(196);
    assertThat(TrialCohort.of(READ.subList(0, 300))).isEmpty();
  }

  /** Every fault is measured on the same patients; a reader whom none disturbs loses nothing. */
  @Test
  void aFaultThatChangesNothingKeepsTheArea() {
    var figures =
        new NuisanceMeasurement(MODEL.head(), SimulatedReader.honest(), COHORT.sized(200))
            .measure();
    assertThat(figures).hasSizeGreaterThan(10).allMatch(NuisanceFigures::withstands);
    assertThat(figures)
        .allSatisfy(
            fault ->
                assertThat(fault.influenza().get(NuisanceFigures.FUSED).ratio().value())
                    .isEqualTo(1));
  }

  @Test
  void aGoalSaysByHowMuchItIsMissed() {
    var measured = new Interval(.89, .88, .90);
    assertThat(Goal.atLeast("x", .897, .883, measured).verdict())
        .isEqualTo("missed by 0.007, above the least accepted 0.883");
    assertThat(Goal.atLeast("x", .92, .91, measured).verdict()).isEqualTo("missed by 0.030");
    assertThat(Goal.atLeast("x", .89, .89, measured).verdict()).isEqualTo("met");
    assertThat(Goal.atMost("x", .03, new Interval(.04, .04, .04)).verdict())
        .isEqualTo("missed by 0.010");
    assertThat(Goal.atLeast("x", .8, .8, new Interval(Double.NaN, 0, 1)).met()).isFalse();
  }

  @Test
  void photoRangesAreReadStrictly() {
    assertThat(PhotoRange.parse("6-12")).isEqualTo(new PhotoRange(6, 12));
    assertThat(PhotoRange.parse("6")).isEqualTo(new PhotoRange(6, 6));
    for (String wrong : List.of("", "0", "12-6", "6-", "-3", "6-1200", "six")) {
      assertThatThrownBy(() -> PhotoRange.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Each number equally often, whatever the patient has. */
  @Test
  void everyNumberOfPhotosIsEquallyFrequent() {
    var range = new PhotoRange(6, 12);
    int[] counts = new int[13];
    for (int i = 0; i < 7000; i++) {
      counts[range.of(5, i)]++;
    }
    for (int number = 6; number <= 12; number++) {
      assertThat(counts[number] / 7000.0).isCloseTo(1 / 7.0, within(.02));
    }
  }

  @Test
  void theCardSaysSimulatedAndNamesModelCommandAndVerdicts() throws Exception {
    var diseases = new LinkedHashMap<String, DiseaseFigures>();
    diseases.put(EvaluateModel.INFLUENZA, influenza(READ));
    var main = CohortFigures.of(COHORT.name(), true, READ, diseases);
    var goals = Goals.of(diseases, List.of(), List.of());
    var report =
        new EvaluationReport(
            "a model",
            "abc123",
            main,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            goals,
            List.of("one alarm"),
            1);
    var files =
        new EvaluationFiles(
            Optional.of(folder.resolve("a.json")), Optional.of(folder.resolve("a.md")));
    files.write(report, ShippedModel.DIRECTORY, "./fauces evaluate");
    assertThat(Files.readString(folder.resolve("a.md")))
        .contains("**Not for diagnosis.**", "abc123", "`./fauces evaluate`", "**Leak alarm.** one")
        .contains("simulated", "missed by", "training: seed")
        .doesNotContain("NaN");
    assertThat(Files.readString(folder.resolve("a.json")))
        .contains("\"influenza\" : {", "\"auroc\" : {", "\"simulated\" : true");
  }

  @Test
  void aFolderThatIsNotThereIsRefusedBeforeALongRun() {
    var json = Optional.of(folder.resolve("no/such/figures.json"));
    assertThatThrownBy(() -> new EvaluationFiles(json, Optional.empty()))
        .isInstanceOf(UncheckedIOException.class);
  }
}
