package org.fauces.quality.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.drift.Bins;
import org.fauces.ai.drift.ReferenceDistribution;
import org.fauces.ai.fusion.InterviewFeatures;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.examination.domain.FormKind;
import org.fauces.examination.domain.QuestionnaireItem;
import org.fauces.examination.domain.QuestionnaireItem.Type;
import org.fauces.examination.domain.Questionnaires;
import org.fauces.modelregistry.service.ActiveModel;
import org.fauces.quality.domain.DriftLevel;
import org.fauces.quality.service.Drift.Compared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final ReferenceDistribution REFERENCE =
      new ReferenceDistribution(
          Map.of(
              "cough", new Bins(List.of(0.0), List.of(0.5, 0.5, 0.0), 10_000),
              "photo.luminance", new Bins(List.of(100.0), List.of(0.5, 0.5, 0.0), 10_000)));

  private final DriftRules rules = new DriftRules();

  @BeforeEach
  void asShipped() {
    rules.warnAbove = 0.2;
    rules.alarmAbove = 0.25;
    rules.leastExaminations = 200;
    rules.days = 28;
  }

  @Test
  void inputsLikeTheTrainingsAreStable() {
    assertThat(compared(interviews(200, 100), photos(400, 200)).level())
        .isEqualTo(DriftLevel.STABLE);
  }

  /** What the simulator says of a patient comes back from a form as the same numbers. */
  @Test
  void simulatedPatientsWhoseInterviewsCameByTheFormsAreStable() {
    var trained = new ReferenceDistribution.Builder();
    interviewed("trained", 4000).forEach(trained::addInterview);
    var numbers =
        Questionnaires.current().items(FormKind.INTERVIEW).stream()
            .filter(item -> item.type() != Type.CODE && item.type() != Type.DATE)
            .map(QuestionnaireItem::code)
            .toList();
    assertThat(numbers).containsAll(trained.build().variables().keySet());

    var compared = Drift.compare(trained.build(), rules, interviewed("served", 400), List.of());

    assertThat(compared.level()).isEqualTo(DriftLevel.STABLE);
  }

  private static List<Map<String, Double>> interviewed(String cohort, int patients) {
    var simulated = SimulatedPatients.reference(3, cohort);
    return IntStream.range(0, patients)
        .mapToObj(number -> read(simulated.patient(number).interview()))
        .toList();
  }

  private static Map<String, Double> read(Map<String, Double> interview) {
    var read = new HashMap<>(interview);
    read.keySet().retainAll(InterviewFeatures.codes());
    return read;
  }

  @Test
  void oneVariableThatMovedFarIsAnAlarmAndComesFirst() {
    var compared = compared(interviews(400, 200), photos(400, 60));
    assertThat(compared.level()).isEqualTo(DriftLevel.ALARM);
    assertThat(compared.variables().get(0).name()).isEqualTo("photo.luminance");
    assertThat(compared.variables().get(0).index()).isGreaterThan(0.25);
  }

  @Test
  void oneThatMovedLessIsAWarning() {
    // .725 against .5: (.225) ln(.725/.275) = .218
    assertThat(compared(interviews(4000, 2900), photos(4000, 2000)).level())
        .isEqualTo(DriftLevel.WARNING);
  }

  @Test
  void whatIsNotKnownOfPhotosIsNotCalledStable() {
    var compared = compared(interviews(400, 200), List.of());
    assertThat(compared.level()).isEqualTo(DriftLevel.TOO_FEW);
    assertThat(compared.variables())
        .filteredOn(variable -> variable.name().equals("photo.luminance"))
        .allSatisfy(variable -> assertThat(variable.index()).isNull());
  }

  @Test
  void whatMovedIsAnAlarmAlsoWhereTheRestIsNotKnown() {
    assertThat(compared(interviews(400, 20), List.of()).level()).isEqualTo(DriftLevel.ALARM);
  }

  @Test
  void aModelThatDoesNotSayWhatItWasTrainedOnIsNotCalledStable() {
    var compared = Drift.compare(null, rules, interviews(400, 200), photos(400, 200));
    assertThat(compared.level()).isEqualTo(DriftLevel.NO_REFERENCE);
    assertThat(compared.examinations()).isEqualTo(400);
  }

  @Test
  void fewExaminationsAreNotCalledStable() {
    assertThat(compared(interviews(199, 100), photos(4000, 2000)).level())
        .isEqualTo(DriftLevel.TOO_FEW);
  }

  @Test
  void withoutAModelNothingIsKnown() {
    var drift = new Drift();
    drift.rules = rules;
    drift.clock = Clock.systemUTC();
    drift.activeModel =
        new ActiveModel() {
          @Override
          public Optional<DiagnosticModel> find() {
            return Optional.empty();
          }
        };
    assertThat(drift.of(UUID.randomUUID()).level()).isEqualTo(DriftLevel.NO_MODEL);
  }

  private Compared compared(
      List<Map<String, Double>> interviews, List<Map<String, Double>> photos) {
    return Drift.compare(REFERENCE, rules, interviews, photos);
  }

  private static List<Map<String, Double>> interviews(int count, int coughing) {
    return values("cough", count, i -> i < coughing ? 1.0 : 0.0);
  }

  private static List<Map<String, Double>> photos(int count, int bright) {
    return values("photo.luminance", count, i -> i < bright ? 150.0 : 50.0);
  }

  private static List<Map<String, Double>> values(
      String name, int count, IntToDoubleFunction value) {
    return IntStream.range(0, count).mapToObj(i -> Map.of(name, value.applyAsDouble(i))).toList();
  }
}
