package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedPatientsTest {
  private static final int MANY = 20_000;
  private static final SimulatedPatients COHORT = SimulatedPatients.reference(1, "tables");

  @Test
  void theMixIsTheReferenceMix() {
    var patients = IntStream.range(0, MANY).mapToObj(COHORT::patient).toList();
    for (Condition condition : Condition.values()) {
      assertThat(GeneratedTablesTest.share(patients, p -> p.condition() == condition))
          .isCloseTo(condition.referenceShare(), within(.01));
    }
  }

  @Test
  void aSeasonIsAParameter() {
    for (double prevalence : new double[] {.05, .30, .60}) {
      var mix = ConditionMix.reference().with(Condition.INFLUENZA, prevalence);
      var cohort = SimulatedPatients.of(1, "season", CohortParameters.reference().withMix(mix));
      var patients = IntStream.range(0, MANY).mapToObj(cohort::patient).toList();
      assertThat(GeneratedTablesTest.share(patients, p -> p.condition() == Condition.INFLUENZA))
          .isCloseTo(prevalence, within(.01));
    }
  }

  /** Everything that is not listed as depending on the condition must be the same for each. */
  @Test
  void nuisanceDoesNotDependOnTheCondition() {
    int compared = 0;
    for (int i = 0; i < 500; i++) {
      var reference = COHORT.patient(i, Condition.INFLUENZA);
      for (Condition condition : Condition.values()) {
        var patient = COHORT.patient(i, condition);
        assertThat(camera(patient)).isEqualTo(camera(reference));
        // Which questions children cannot answer depends on the age, which is a listed fact.
        if (isChild(patient) == isChild(reference)) {
          assertThat(unrelated(patient)).isEqualTo(unrelated(reference));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(2000);
  }

  private static boolean isChild(SimulatedPatient patient) {
    return AgeBand.of(patient.ageYears()) == AgeBand.SCHOOL;
  }

  private static List<Object> camera(SimulatedPatient patient) {
    return List.of(patient.seed(), patient.photoCount(6, 12), patient.photoCount(1, 30));
  }

  private static List<Object> unrelated(SimulatedPatient patient) {
    var answered = new TreeSet<>(patient.interview().keySet());
    answered.remove("fever_h"); // asked of those with a fever
    var answers = patient.interview();
    var findings = patient.findings();
    return List.of(
        answered,
        answers.get("sex"),
        Optional.ofNullable(answers.get("severe_dyspnoea")),
        Optional.ofNullable(answers.get("antipyretic")),
        Optional.ofNullable(answers.get("antipyretic_h")),
        findings.get("tonsil_size"),
        findings.get("uvula_oedema"));
  }

  @Test
  void burstsAreAsLongAsAskedFor() {
    var counts =
        IntStream.range(0, 7000).map(i -> COHORT.patient(i).photoCount(6, 12)).boxed().toList();
    for (int photos = 6; photos <= 12; photos++) {
      assertThat((double) Collections.frequency(counts, photos) / counts.size())
          .isCloseTo(1 / 7.0, within(.02));
    }
  }

  @Test
  void aPatientIsAlwaysTheSameAndCohortsShareNone() {
    assertThat(COHORT.patient(3)).isEqualTo(SimulatedPatients.reference(1, "tables").patient(3));
    var other = SimulatedPatients.reference(1, "another");
    var seeds = IntStream.range(0, MANY).mapToObj(i -> COHORT.patient(i).seed()).toList();
    assertThat(seeds).doesNotHaveDuplicates();
    assertThat(new HashSet<>(seeds))
        .doesNotContainAnyElementsOf(
            IntStream.range(0, 1000).mapToObj(i -> other.patient(i).seed()).toList());
  }
}
