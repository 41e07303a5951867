package org.fauces.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedPatients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DiagnosticModelTest {
  private static DiagnosticModel model;

  @BeforeAll
  static void load() {
    model = ShippedModel.load(2);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static CaseInput someExamination() {
    var patient = SimulatedPatients.reference(5, "api").patient(1, Condition.INFLUENZA);
    return ShippedModel.examination(patient, 5);
  }

  @Test
  void theSelfTestFindsTheNativeHelpersOn() {
    assertThat(model.selfTest()).isEqualTo(new SelfTest(true, true, true, ""));
  }

  @Test
  void theDescriptionNamesWhatAResultMustName() {
    var description = model.description();
    assertThat(description.digest()).matches("[0-9a-f]{64}");
    assertThat(description.trainedOn()).isEqualTo("simulated patients");
    assertThat(description.thresholds()).containsOnlyKeys("influenza", "covid-19");
    var influenza = description.thresholds().get("influenza");
    assertThat(influenza.lower()).isEqualTo(influenza.upper());
    assertThat(description.trainingPrevalence().get("influenza")).isEqualTo(0.297);
  }

  @Test
  void everyDiseaseAndEveryPhotoGetsAFinding() {
    var finding = model.analyse(someExamination());
    assertThat(finding.diseases())
        .extracting(DiseaseFinding::disease)
        .containsExactly("influenza", "covid-19");
    assertThat(finding.diseases())
        .allSatisfy(d -> assertThat(d.probability()).isStrictlyBetween(0.0, 1.0));
    assertThat(finding.photos())
        .extracting(PhotoFinding::id)
        .containsExactly("photo-0", "photo-1", "photo-2", "photo-3", "photo-4");
    double weights = finding.photos().stream().mapToDouble(PhotoFinding::weight).sum();
    assertThat(weights).isCloseTo(1, within(1e-9));
    assertThat(finding.photos())
        .filteredOn(p -> p.quality().usable())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.heatMaps()).containsOnlyKeys("influenza", "covid-19"));
  }

  @Test
  void theOrderOfThePhotosChangesNothing() {
    var input = someExamination();
    var turned = new ArrayList<>(input.photos());
    Collections.reverse(turned);
    var there = model.analyse(input).diseases();
    var back = model.analyse(new CaseInput(turned, input.interview(), Map.of())).diseases();
    for (int i = 0; i < there.size(); i++) {
      assertThat(back.get(i).probability()).isCloseTo(there.get(i).probability(), within(1e-6));
    }
  }

  @Test
  void unknownAnswersAreIgnored() {
    var input = someExamination();
    var more = new HashMap<>(input.interview());
    more.put("strong_gag", 1.0);
    assertThat(model.analyse(new CaseInput(input.photos(), more, Map.of())).diseases())
        .isEqualTo(model.analyse(input).diseases());
  }

  @Test
  void withoutAUsablePhotoNothingIsDetermined() {
    var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var black = new PhotoInput("black", () -> picture);
    var finding = model.analyse(new CaseInput(List.of(black), Map.of("fever", 1.0), Map.of()));
    assertThat(finding.diseases())
        .extracting(DiseaseFinding::outcome)
        .containsOnly(Outcome.UNDETERMINED);
    assertThat(finding.photos().get(0).quality()).isEqualTo(PhotoQuality.DARK);
    assertThat(finding.photos().get(0).weight()).isZero();
    assertThat(model.analyse(new CaseInput(List.of(), Map.of(), Map.of())).diseases())
        .extracting(DiseaseFinding::outcome)
        .containsOnly(Outcome.UNDETERMINED);
  }

  /** More callers than graphs: a shared graph would give silently wrong activations. */
  @Test
  void concurrentCallersGetTheSameAnswerAsASingleOne() throws Exception {
    var inputs = new ArrayList<CaseInput>();
    var cohort = SimulatedPatients.reference(6, "api");
    for (int i = 0; i < 4; i++) {
      inputs.add(ShippedModel.examination(cohort.patient(i), 2));
    }
    var alone = inputs.stream().map(model::analyse).toList();
    var callers = Executors.newFixedThreadPool(6);
    try {
      List<Callable<CaseFinding>> calls = new ArrayList<>();
      for (int call = 0; call < 24; call++) {
        var input = inputs.get(call % inputs.size());
        calls.add(() -> model.analyse(input));
      }
      List<Future<CaseFinding>> answers = callers.invokeAll(calls);
      for (int call = 0; call < answers.size(); call++) {
        assertThat(answers.get(call).get()).isEqualTo(alone.get(call % inputs.size()));
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void aClosedModelRefusesToAnalyse() {
    var closed = ShippedModel.load(1);
    closed.close();
    var input = new CaseInput(List.of(), Map.of(), Map.of());
    assertThatThrownBy(() -> closed.analyse(input)).isInstanceOf(ModelUnavailable.class);
  }
}
