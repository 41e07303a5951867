package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedPatientsTest {
  private static final int MANY = 20_000;
  private static final SimulatedPatients COHORT = SimulatedPatients.reference(1, "tables");

  private static List<SimulatedPatient> many(Condition condition) {
    return IntStream.range(0, MANY).mapToObj(i -> COHORT.patient(i, condition)).toList();
  }

  private static double share(List<SimulatedPatient> patients, Predicate<SimulatedPatient> which) {
    return (double) patients.stream().filter(which).count() / patients.size();
  }

  private static double answered(List<SimulatedPatient> patients, String code) {
    return patients.stream()
        .filter(p -> p.interview().containsKey(code))
        .mapToDouble(p -> p.interview().get(code))
        .average()
        .orElseThrow();
  }

  @Test
  void influenzaAnswersAsTheTableSays() {
    var patients = many(Condition.INFLUENZA);
    assertThat(answered(patients, "fever")).isCloseTo(.756, within(.01));
    assertThat(answered(patients, "cough")).isCloseTo(.961, within(.01));
    assertThat(answered(patients, "runny_nose")).isCloseTo(.732, within(.01));
    assertThat(answered(patients, "contact_influenza")).isCloseTo(.28, within(.01));
    assertThat(share(patients, p -> p.ageYears() <= 12)).isCloseTo(.37, within(.01));
    var adults = patients.stream().filter(p -> p.ageYears() >= 19 && p.ageYears() <= 39).toList();
    var measured = adults.stream().filter(p -> p.interview().containsKey("temp_max_c")).toList();
    // Temperatures are given in tenths: above 38.0 means from 38.05 on.
    assertThat(share(measured, p -> p.interview().get("temp_max_c") > 38))
        .isCloseTo(.74, within(.02));
  }

  @Test
  void coldAnswersAsTheTableSays() {
    var patients = many(Condition.COLD);
    assertThat(answered(patients, "fever")).isCloseTo(.423, within(.01));
    assertThat(answered(patients, "sore_throat")).isCloseTo(.882, within(.01));
    assertThat(share(patients, p -> p.throat().type() == LesionType.FLU))
        .isCloseTo(.03, within(.01));
    assertThat(share(patients, p -> p.throat().type() == LesionType.NONE))
        .isCloseTo(.51, within(.015));
  }

  @Test
  void folliclesAreMostOftenVisibleInInfluenza() {
    var patients = many(Condition.INFLUENZA);
    assertThat(share(patients, p -> p.throat().type() == LesionType.FLU))
        .isCloseTo(.753, within(.02));
    var early = patients.stream().filter(p -> p.onsetHours() < 1).toList();
    assertThat(share(early, p -> p.throat().type() == LesionType.FLU)).isZero();
  }

  @Test
  void theMixIsTheReferenceMix() {
    var patients = IntStream.range(0, MANY).mapToObj(COHORT::patient).toList();
    for (Condition condition : Condition.values()) {
      assertThat(share(patients, p -> p.condition() == condition))
          .isCloseTo(condition.referenceShare(), within(.01));
    }
  }

  @Test
  void whatIsMissingDoesNotDependOnTheCondition() {
    for (String code : List.of("cough", "temp_max_c", "own_estimate_pct")) {
      double influenza = share(many(Condition.INFLUENZA), p -> p.interview().containsKey(code));
      double cold = share(many(Condition.COLD), p -> p.interview().containsKey(code));
      assertThat(influenza).isCloseTo(cold, within(.01));
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
