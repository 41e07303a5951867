package org.fauces.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.ImageFeatures;
import org.fauces.ai.fusion.LesionTable;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.simulator.Condition;
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

  /** A model may judge the diseases in any order, or one alone. */
  @Test
  void influenzaIsFoundByItsCode() {
    assertThat(cleanAuroc(judging(1, 0)))
        .isCloseTo(cleanAuroc(MODEL.head()), within(1e-6))
        .isGreaterThan(.8);
    var results = new SabotageSuite(judging(1), COHORT.sized(400), SimulatedReader.honest()).run();
    assertThat(results).allMatch(result -> result.sabotage().startsWith("covid-19"));
    assertThat(results)
        .filteredOn(result -> result.number() == 3)
        .singleElement()
        .matches(result -> result.expected().equals("at most 0.553"));
  }

  private static double cleanAuroc(HeadParameters head) {
    var cohort = COHORT.sized(200);
    var figures = new NuisanceMeasurement(head, SimulatedReader.honest(), cohort).measure();
    return figures.get(0).influenza().get(NuisanceFigures.FUSED).second();
  }

  /**
   * The shipped head with its diseases in another order; numbers that are left out are forgotten.
   */
  private static HeadParameters judging(int... order) {
    var diseases = new ArrayList<DiseaseHead>();
    for (int i : order) {
      var head = MODEL.head().diseases().get(i);
      diseases.add(
          new DiseaseHead(
              head.disease(),
              head.condition(),
              head.prevalence(),
              head.lowerThreshold(),
              head.upperThreshold(),
              head.interview(),
              ordered(head.photos(), order),
              ordered(head.fused(), order)));
    }
    return with(MODEL.head().table(), diseases);
  }

  /** A number of each disease stands first of the photos' features and behind the last of them. */
  private static Logistic ordered(Logistic layer, int... order) {
    int all = MODEL.head().diseases().size();
    int ofPhotos = ImageFeatures.count(Condition.values().length, all);
    double[] weights = layer.weights();
    var moved = DoubleStream.builder();
    for (int i = 0; i < weights.length; i++) {
      if (i == 0 || i == ofPhotos) {
        for (int disease : order) {
          moved.add(weights[i + disease]);
        }
        i += all - 1;
      } else {
        moved.add(weights[i]);
      }
    }
    return new Logistic(layer.bias(), moved.build().toArray());
  }

  private static HeadParameters with(LesionTable table, List<DiseaseHead> diseases) {
    var head = MODEL.head();
    return new HeadParameters(
        head.name(),
        head.version(),
        head.questionnaireVersion(),
        head.trainedOn(),
        head.interviewNames(),
        0,
        table,
        head.pooling(),
        diseases);
  }

  @Test
  void aFaultThatLeavesTooFewToJudgeIsAMissedGoal() {
    var unjudged = new NuisanceFigures("fog", .5, .1, 12, Map.of());
    var refused = new NuisanceFigures("tongue", .95, .1, 12, Map.of());
    assertThat(Goals.of(Map.of(), List.of(unjudged, refused), List.of()))
        .singleElement()
        .satisfies(
            goal -> {
              assertThat(goal.name()).contains("fog");
              assertThat(goal.met()).isEqualTo(unjudged.withstands()).isFalse();
              assertThat(goal.verdict()).startsWith("missed: too few");
            });
  }

  @Test
  void theMapThatCliniciansSeeDecidesTheGoal() {
    var covid19 = map("covid-19", .3);
    var influenza = map("influenza", .7);
    var types = map("", .9);
    var goals = Goals.of(Map.of(), List.of(), List.of(influenza, covid19, types));
    assertThat(goals).hasSize(3);
    assertThat(goals.get(0).name()).contains("influenza", "clinicians");
    assertThat(goals.get(0).met()).isFalse();
    assertThat(goals.get(2).name()).contains("true lesion type");
    assertThat(goals.get(2).met()).isTrue();
  }

  private static HeatMapFigures map(String shown, double hits) {
    var share = new Interval(hits, hits, hits);
    return new HeatMapFigures("a map", shown, 9, 500, 22, share, share, share, share);
  }

  /** Its types are no lesion types: what would be called their map is that of a condition. */
  @Test
  void aModelThatTellsConditionsHasNoMapsOfLesionTypes() {
    int conditions = Condition.values().length;
    double[][] same = new double[conditions][conditions];
    IntStream.range(0, conditions).forEach(i -> same[i][i] = 1);
    double[] even = new double[conditions];
    Arrays.fill(even, 1.0 / conditions);
    var table = new LesionTable(new double[][] {same[0]}, same, even, even);
    var telling =
        new OpenModel(
            MODEL.network(),
            with(table, MODEL.head().diseases()),
            MODEL.manifest(),
            Optional.empty(),
            MODEL.digest(),
            "");
    var lines = new ArrayList<String>();
    var figures = new HeatMapMeasurement(telling).measure(COHORT, 2, lines::add);
    assertThat(figures).isNotEmpty().noneMatch(map -> map.shown().isEmpty());
    assertThat(figures.get(0).shown()).isEqualTo("influenza");
    assertThat(lines).anyMatch(line -> line.contains("by lesion type are left out"));
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
  void aFolderThatIsNotThereIsRefusedBeforeALongRun() {
    var json = Optional.of(folder.resolve("no/such/figures.json"));
    assertThatThrownBy(() -> new EvaluationFiles(json, Optional.empty(), folder))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aDamagedReportOfTheTrainingIsRefusedBeforeALongRun() throws Exception {
    Files.writeString(folder.resolve("training.json"), "{ \"seed\": ");
    assertThatThrownBy(() -> new EvaluationFiles(Optional.empty(), Optional.empty(), folder))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining("training.json is damaged");
  }
}
