package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fauces.ai.statistics.Roc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the generator draws against the table that it draws from: 20,000 patients of each condition,
 * within 0.01.
 */
class GeneratedTablesTest {
  private static final int MANY = 20_000;
  private static final Map<Condition, List<SimulatedPatient>> PATIENTS =
      new EnumMap<>(Condition.class);

  @BeforeAll
  static void draw() {
    var cohort = SimulatedPatients.reference(3, "tables");
    for (Condition condition : Condition.values()) {
      PATIENTS.put(
          condition, IntStream.range(0, MANY).mapToObj(i -> cohort.patient(i, condition)).toList());
    }
  }

  /** The other tests of this process need the memory. */
  @AfterAll
  static void forget() {
    PATIENTS.clear();
  }

  static double share(List<SimulatedPatient> patients, Predicate<SimulatedPatient> which) {
    return (double) patients.stream().filter(which).count() / patients.size();
  }

  /** Share of yes among those who answered. */
  static double yes(List<SimulatedPatient> patients, String code) {
    return patients.stream()
        .filter(p -> p.interview().containsKey(code))
        .mapToDouble(p -> p.interview().get(code))
        .average()
        .orElseThrow();
  }

  private static double mean(Condition condition, ToDoubleFunction<SimulatedPatient> value) {
    return PATIENTS.get(condition).stream().mapToDouble(value).average().orElseThrow();
  }

  @Test
  void symptoms() {
    PATIENTS.forEach(
        (condition, patients) -> {
          for (InterviewItem item : InterviewItem.values()) {
            assertThat(yes(patients, item.code()))
                .as("%s in %s", item, condition)
                .isCloseTo(item.probability(condition), within(.01));
          }
        });
  }

  @Test
  void contacts() {
    PATIENTS.forEach(
        (condition, patients) -> {
          assertThat(yes(patients, "contact_influenza"))
              .isCloseTo(Exposure.influenza(condition), within(.01));
          assertThat(yes(patients, "contact_covid"))
              .isCloseTo(Exposure.covid(condition), within(.01));
        });
    assertThat(Exposure.influenza(Condition.INFLUENZA)).isEqualTo(.28);
    assertThat(Exposure.covid(Condition.COVID_19)).isEqualTo(.13);
  }

  @Test
  void vaccinationsByAge() {
    double[] others = {.55, .45, .35, .40, .65};
    for (AgeBand band : AgeBand.values()) {
      double odds = others[band.ordinal()] / (1 - others[band.ordinal()]);
      assertThat(vaccinated(Condition.COLD, band))
          .isCloseTo(others[band.ordinal()], within(.025)); // some 2,000 patients a band
      assertThat(vaccinated(Condition.INFLUENZA, band))
          .isCloseTo(.65 * odds / (1 + .65 * odds), within(.025));
    }
  }

  private static double vaccinated(Condition condition, AgeBand band) {
    return yes(
        PATIENTS.get(condition).stream().filter(p -> AgeBand.of(p.ageYears()) == band).toList(),
        "flu_vaccine");
  }

  @Test
  void ages() {
    double[][] percent = {
      {37, 16, 22, 17, 8}, {30, 14, 25, 20, 11}, {33, 14, 23, 20, 10}, {60, 14, 16, 7, 3},
      {50, 17, 21, 9, 3}, {42, 20, 24, 11, 3}, {20, 14, 30, 24, 12}, {30, 15, 25, 20, 10}
    };
    PATIENTS.forEach(
        (condition, patients) -> {
          for (AgeBand band : AgeBand.values()) {
            assertThat(share(patients, p -> AgeBand.of(p.ageYears()) == band))
                .isCloseTo(percent[condition.ordinal()][band.ordinal()] / 100, within(.01));
          }
        });
  }

  @Test
  void highFeverInInfluenzaByAge() {
    double[] above38 = {.95, .88, .76, .76, .59};
    for (AgeBand band : AgeBand.values()) {
      double[] celsius =
          IntStream.range(0, MANY)
              .mapToObj(i -> Illness.draw(Draws.mix(i), Condition.INFLUENZA))
              .filter(illness -> illness.band() == band)
              .mapToDouble(Illness::highestCelsius)
              .toArray();
      assertThat((double) Arrays.stream(celsius).filter(c -> c > 38).count() / celsius.length)
          .isCloseTo(above38[band.ordinal()], within(.02)); // some 2,000 patients a band
    }
  }

  @Test
  void temperaturesByCondition() {
    double[] shift = {0, -.35, -.50, -.05, -.25, -.25, -1.0, -1.9};
    for (Condition condition : Condition.values()) {
      var adults =
          PATIENTS.get(condition).stream()
              .filter(p -> AgeBand.of(p.ageYears()) == AgeBand.YOUNG)
              .filter(p -> p.interview().containsKey("temp_max_c"))
              .mapToDouble(p -> p.interview().get("temp_max_c"))
              .toArray();
      double mean = Arrays.stream(adults).average().orElseThrow();
      assertThat(mean).isCloseTo(38.5 + shift[condition.ordinal()], within(.05));
    }
  }

  @Test
  void temperatureNowIsLowerAfterAnAntipyretic() {
    var measured =
        PATIENTS.get(Condition.INFLUENZA).stream()
            .filter(p -> p.interview().containsKey("temp_max_c"))
            .filter(p -> p.interview().containsKey("antipyretic"))
            .toList();
    assertThat(yes(measured, "antipyretic")).isCloseTo(.45, within(.01));
    double without = fall(measured, 0);
    double with = fall(measured, 1);
    assertThat(without).isCloseTo(.54, within(.01)); // mean of |N(.5, .4)|
    assertThat(with - without).isCloseTo(.7, within(.02));
  }

  private static double fall(List<SimulatedPatient> patients, double antipyretic) {
    return patients.stream()
        .filter(p -> p.interview().get("antipyretic") == antipyretic)
        .mapToDouble(p -> p.interview().get("temp_max_c") - p.interview().get("temp_now_c"))
        .average()
        .orElseThrow();
  }

  @Test
  void hoursSinceOnset() {
    double[] median = {17, 19, 19.5, 20, 20, 28, 24, 20};
    for (Condition condition : Condition.values()) {
      double[] hours =
          PATIENTS.get(condition).stream()
              .mapToDouble(SimulatedPatient::onsetHours)
              .sorted()
              .toArray();
      assertThat(hours[MANY - 1]).isLessThanOrEqualTo(96);
      for (double quantile : new double[] {.25, .5, .75}) {
        assertThat(hours[(int) (quantile * MANY)])
            .isCloseTo(Onset.quantile(condition, quantile), within(.9));
      }
      // Nobody after four days: the median is a little below the one of the uncut distribution.
      assertThat(hours[MANY / 2])
          .isBetween(median[condition.ordinal()] * .93, median[condition.ordinal()] * 1.02);
    }
  }

  @Test
  void ownEstimateAlone() {
    var cohort = SimulatedPatients.reference(4, "estimates");
    var answered =
        IntStream.range(0, MANY)
            .mapToObj(cohort::patient)
            .filter(p -> p.interview().containsKey("own_estimate_pct"))
            .toList();
    double[] scores =
        answered.stream().mapToDouble(p -> p.interview().get("own_estimate_pct")).toArray();
    boolean[] ill = new boolean[scores.length];
    IntStream.range(0, ill.length)
        .forEach(i -> ill[i] = answered.get(i).condition() == Condition.INFLUENZA);
    assertThat(Roc.of(scores, ill).auroc()).isCloseTo(.65, within(.012));
  }

  @Test
  void missingAnswers() {
    var children = PATIENTS.get(Condition.COLD).stream().filter(p -> p.ageYears() <= 12).toList();
    var older = PATIENTS.get(Condition.COLD).stream().filter(p -> p.ageYears() > 12).toList();
    assertThat(missing(older, "headache")).isCloseTo(.04, within(.01));
    assertThat(missing(children, "headache")).isCloseTo(.24, within(.015));
    assertThat(missing(children, "cough")).isCloseTo(.04, within(.01));
    assertThat(missing(older, "temp_max_c")).isCloseTo(.06, within(.01));
    assertThat(missing(older, "own_estimate_pct")).isCloseTo(.15, within(.01));
  }

  private static double missing(List<SimulatedPatient> patients, String code) {
    return share(patients, p -> !p.interview().containsKey(code));
  }

  @Test
  void severeDyspnoeaIsRareInAll() {
    PATIENTS.values().forEach(p -> assertThat(yes(p, "severe_dyspnoea")).isBetween(.005, .015));
  }

  @Test
  void lesionTypes() {
    PATIENTS.forEach(
        (condition, patients) -> {
          double[] expected = CohortParameters.reference().lesionTypes().meanShares(condition);
          for (LesionType type : LesionType.values()) {
            assertThat(share(patients, p -> p.throat().type() == type))
                .as("%s in %s", type, condition)
                .isCloseTo(expected[type.ordinal()], within(.01));
          }
        });
  }

  @Test
  void lesionTypesOfInfluenzaOverAllHours() {
    double[] percent = {9.0, 75.3, 3.3, 0.9, 0, 3.4, 6.0, 2.1};
    double[] mean = LesionTypes.reference().meanShares(Condition.INFLUENZA);
    for (LesionType type : LesionType.values()) {
      assertThat(mean[type.ordinal()]).isCloseTo(percent[type.ordinal()] / 100, within(.005));
    }
  }

  @Test
  void folliclesAreVisibleInMostPatientsOfTheFirstDay() {
    var firstDay =
        PATIENTS.get(Condition.INFLUENZA).stream().filter(p -> p.onsetHours() < 24).toList();
    // Those without a visible follicle may still have the lesions of anybody else.
    assertThat(share(firstDay, p -> p.throat().type() == LesionType.FLU))
        .isCloseTo(.779, within(.012));
    var firstHour =
        PATIENTS.get(Condition.INFLUENZA).stream().filter(p -> p.onsetHours() < 1).toList();
    assertThat(share(firstHour, p -> p.throat().type() == LesionType.FLU)).isZero();
  }

  @Test
  void shapesOfLesions() {
    var follicles =
        PATIENTS.get(Condition.INFLUENZA).stream()
            .map(SimulatedPatient::throat)
            .filter(t -> t.type() == LesionType.FLU)
            .toList();
    assertThat(follicles.stream().mapToDouble(ThroatFacts::diameterMm).average().orElseThrow())
        .isCloseTo(2.6, within(.02));
    assertThat(follicles.stream().mapToDouble(ThroatFacts::magentaPercent).average().orElseThrow())
        .isCloseTo(8, within(.1));
    assertThat(follicles.stream().mapToDouble(ThroatFacts::expectedCount).average().orElseThrow())
        .isCloseTo(7, within(.15));
  }

  @Test
  void signsOfTheThroat() {
    double[][] table = {
      {1.2, .03, .03, .18}, {1.15, .04, .03, .22}, {.95, .02, .02, .34}, {1.5, .40, .08, .20},
      {1.9, .55, .30, .10}, {1.0, .04, .02, .22}, {.8, .02, .01, .22}, {.4, .005, .003, .08}
    };
    for (Condition condition : Condition.values()) {
      double[] expected = table[condition.ordinal()];
      var patients = PATIENTS.get(condition);
      // Nothing is paler than 0, which lifts the mean of the pale conditions a little.
      assertThat(mean(condition, p -> p.throat().redness()))
          .isBetween(expected[0] - .01, expected[0] + .07);
      assertThat(share(patients, p -> p.throat().exudate())).isCloseTo(expected[1], within(.01));
      assertThat(share(patients, p -> p.throat().petechiae())).isCloseTo(expected[2], within(.01));
      assertThat(share(patients, p -> p.throat().mucus())).isCloseTo(expected[3], within(.01));
    }
  }

  @Test
  void tenderNodes() {
    double[] expected = {.10, .12, .12, .28, .50, .12, .08, .03};
    PATIENTS.forEach(
        (condition, patients) ->
            assertThat(share(patients, p -> p.findings().get("tender_nodes").equals("true")))
                .isCloseTo(expected[condition.ordinal()], within(.01)));
  }
}
