package org.fauces.ai.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.AgeBand;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.ConditionMix;
import org.fauces.ai.simulator.Exposure;
import org.fauces.ai.simulator.InterviewItem;
import org.fauces.ai.simulator.OwnEstimate;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.simulator.StandardNormal;
import org.fauces.ai.simulator.Temperature;
import org.junit.jupiter.api.Test;

class OraclesTest {
  private static final SimulatedPatients COHORT = SimulatedPatients.reference(21, "oracle");
  private static final ConditionMix MIX = ConditionMix.reference();

  /** The nodes against a fine grid over the two severities. */
  @Test
  void theInterviewOracleIntegratesTheSeverities() {
    var oracle = new InterviewOracle();
    var patients =
        IntStream.range(0, 40)
            .mapToObj(COHORT::patient)
            .filter(p -> p.interview().containsKey("temp_max_c"))
            .filter(p -> Math.abs(p.interview().getOrDefault("own_estimate_pct", 0.0) - 50) < 40)
            .limit(4)
            .toList();
    assertThat(patients).hasSize(4);
    for (SimulatedPatient patient : patients) {
      double[] byGrid = oracle.of(patient).logs();
      double[] fine =
          Arrays.stream(Condition.values()).mapToDouble(c -> byFineGrid(patient, c)).toArray();
      for (int condition = 1; condition < byGrid.length; condition++) {
        assertThat(byGrid[condition] - byGrid[0] - courseOf(patient, condition))
            .isCloseTo(fine[condition] - fine[0], within(.08));
      }
    }
  }

  /** What depends on no severity; taken from the difference of two evidences of the oracle. */
  private static double courseOf(SimulatedPatient patient, int condition) {
    var oracle = new InterviewOracle();
    double[] with = oracle.of(patient, InterviewEvidence.CONTACT).logs();
    double[] without = oracle.of(patient, InterviewEvidence.TEMPERATURE).logs();
    return with[condition] - without[condition] - with[0] + without[0];
  }

  private static double byFineGrid(SimulatedPatient patient, Condition condition) {
    double step = .1;
    double sum = 0;
    for (double systemic = -5; systemic < 5; systemic += step) {
      for (double nasal = -5; nasal < 5; nasal += step) {
        sum +=
            StandardNormal.density(systemic)
                * StandardNormal.density(nasal)
                * likelihood(patient, condition, systemic, nasal);
      }
    }
    return Math.log(sum * step * step);
  }

  private static double likelihood(
      SimulatedPatient patient, Condition condition, double systemic, double nasal) {
    var answers = patient.interview();
    var band = AgeBand.of(patient.ageYears());
    double celsius = answers.get("temp_max_c");
    double residual =
        ((celsius - Temperature.mean(condition, band)) / band.temperatureDeviation()
                - Temperature.SYSTEMIC * systemic)
            / Temperature.RESIDUAL;
    double likelihood = StandardNormal.density(residual);
    for (InterviewItem item : InterviewItem.values()) {
      Double answer = answers.get(item.code());
      if (answer != null) {
        double known =
            item.systemic() * systemic + item.nasal() * nasal + item.temperature() * residual;
        double rest =
            1
                - item.systemic() * item.systemic()
                - item.nasal() * item.nasal()
                - item.temperature() * item.temperature();
        double present =
            StandardNormal.distribution((known - item.threshold(condition)) / Math.sqrt(rest));
        likelihood *= answer > 0 ? present : 1 - present;
      }
    }
    double percent = answers.get("own_estimate_pct");
    Double contact = answers.get("contact_influenza");
    double logit = Math.log(percent / (100 - percent));
    double share = contact == null ? Exposure.influenza(condition) : contact;
    double with = OwnEstimate.meanLogit(condition, systemic, true, celsius);
    double without = OwnEstimate.meanLogit(condition, systemic, false, celsius);
    likelihood *=
        share * StandardNormal.density(logit - with)
            + (1 - share) * StandardNormal.density(logit - without);
    return likelihood;
  }

  @Test
  void evidenceAddsUpAndAPrevalenceShiftsTheOdds() {
    var patient = COHORT.patient(3);
    var interview = new InterviewOracle().of(patient);
    var hard = new HardImageOracle(CohortParameters.reference()).of(patient);
    double[] sum = interview.and(hard).logs();
    assertThat(sum[2]).isCloseTo(interview.logs()[2] + hard.logs()[2], within(1e-12));
    var season = MIX.with(Condition.INFLUENZA, .60);
    double shift = Math.log(.60 / .40) - Math.log(.297 / .703);
    assertThat(hard.logOdds(Condition.INFLUENZA, season))
        .isCloseTo(hard.logOdds(Condition.INFLUENZA, MIX) + shift, within(1e-3));
    assertThat(hard.logRatio(Condition.INFLUENZA, season))
        .isCloseTo(hard.logRatio(Condition.INFLUENZA, MIX), within(1e-9));
    assertThat(Arrays.stream(hard.posterior(MIX)).sum()).isCloseTo(1, within(1e-12));
    assertThat(hard.posterior(MIX)[0])
        .isCloseTo(hard.probability(Condition.INFLUENZA, MIX), within(1e-12));
  }

  @Test
  void withoutAnAcceptedPhotoThereIsNoEvidence() {
    var oracle = new PracticalImageOracle(CohortParameters.reference());
    var refused = new SeenPhoto(.5, .5, false);
    assertThat(oracle.of(COHORT.patient(1), List.of(refused, refused)))
        .isEqualTo(ConditionLikelihoods.NONE);
    assertThat(oracle.of(COHORT.patient(1), List.of())).isEqualTo(ConditionLikelihoods.NONE);
  }

  /** As a model's gate may hand it on. */
  @Test
  void anAcceptedPictureWithoutAWallIsNoEvidence() {
    var oracle = new PracticalImageOracle(CohortParameters.reference());
    for (int i = 0; i < 20; i++) {
      assertThat(oracle.of(COHORT.patient(i), List.of(new SeenPhoto(0, .8, true))))
          .isEqualTo(ConditionLikelihoods.NONE);
    }
  }

  @Test
  void refusedPhotosChangeNothing() {
    var oracle = new PracticalImageOracle(CohortParameters.reference());
    var good = new SeenPhoto(.6, .7, true);
    var refused = new SeenPhoto(.9, .9, false);
    for (int i = 0; i < 20; i++) {
      assertThat(oracle.of(COHORT.patient(i), List.of(good, refused)))
          .isEqualTo(oracle.of(COHORT.patient(i), List.of(good)));
    }
  }

  @Test
  void countsOfLesionsAreCertainTogether() {
    double[] counts = LesionCount.negativeBinomial(6.5, 2.5, 200);
    assertThat(Arrays.stream(counts).sum()).isCloseTo(1, within(1e-9));
    double mean = IntStream.range(0, counts.length).mapToDouble(n -> n * counts[n]).sum();
    assertThat(mean).isCloseTo(6.5, within(1e-6));
  }

  @Test
  void throatsWithoutLesionsLeaveTheOtherSigns() {
    var patient = COHORT.patient(2);
    var smooth = patient.withThroat(patient.throat().withoutLesions());
    var oracle = new HardImageOracle(CohortParameters.reference());
    assertThat(oracle.of(smooth)).isEqualTo(oracle.signs(patient));
    assertThat(oracle.of(patient)).isNotEqualTo(oracle.signs(patient));
  }
}
