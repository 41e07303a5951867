package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** Simulated interviews against what was published about real ones. */
class PublishedTablesTest {
  private static final int MANY = 20_000;

  /** Ill, and neither influenza nor COVID-19: the study had no healthy people. */
  private static final ConditionMix OTHERWISE_ILL =
      new ConditionMix(
          Map.of(
              Condition.COLD, .360,
              Condition.ADENOVIRUS, .065,
              Condition.STREPTOCOCCUS, .065,
              Condition.MYCOPLASMA, .035));

  /** Patient-reported, PCR positive and negative (127 and 123 patients). */
  private static final Map<String, double[]> REPORTED =
      Map.ofEntries(
          Map.entry("acute_onset", new double[] {.512, .496}),
          Map.entry("fever", new double[] {.756, .472}),
          Map.entry("chills", new double[] {.906, .683}),
          Map.entry("cough", new double[] {.961, .829}),
          Map.entry("fatigue", new double[] {.945, .878}),
          Map.entry("headache", new double[] {.811, .797}),
          Map.entry("myalgia", new double[] {.874, .797}),
          Map.entry("eye_pain", new double[] {.165, .154}),
          Map.entry("sore_throat", new double[] {.835, .894}),
          Map.entry("runny_nose", new double[] {.732, .634}),
          Map.entry("nasal_congestion", new double[] {.780, .732}),
          Map.entry("sneezing", new double[] {.535, .463}),
          Map.entry("dyspnoea", new double[] {.433, .293}));

  private static List<SimulatedPatient> patients(ConditionMix mix) {
    var cohort = SimulatedPatients.of(8, "published", CohortParameters.reference().withMix(mix));
    return IntStream.range(0, MANY).mapToObj(cohort::patient).toList();
  }

  private static ConditionMix only(Condition condition) {
    return new ConditionMix(Map.of(condition, 1.0));
  }

  @Test
  void symptomsAreReportedAsOftenAsInTheStudy() {
    var influenza = patients(only(Condition.INFLUENZA));
    var others = patients(OTHERWISE_ILL);
    REPORTED.forEach(
        (code, published) -> {
          assertThat(GeneratedTablesTest.yes(influenza, code))
              .as(code)
              .isCloseTo(published[0], within(.09));
          assertThat(GeneratedTablesTest.yes(others, code))
              .as(code)
              .isCloseTo(published[1], within(.09));
        });
  }

  /** The columns of the other conditions are solved for this, so it holds much better. */
  @Test
  void theOtherConditionsTogetherMakeTheStudysNegatives() {
    for (InterviewItem item : InterviewItem.values()) {
      if (REPORTED.containsKey(item.code())) {
        double mix = 0;
        for (Condition condition : Condition.values()) {
          mix += OTHERWISE_ILL.share(condition) * item.probability(condition);
        }
        assertThat(mix).as(item.code()).isCloseTo(REPORTED.get(item.code())[1], within(.01));
      }
    }
  }

  /** Tetrachoric in influenza and in others; some 330 patients each. */
  private record Correlation(String first, String second, double influenza, double others) {}

  private static final List<Correlation> CORRELATIONS =
      List.of(
          new Correlation("chills", "fever", .66, .77),
          new Correlation("headache", "fatigue", .75, .62),
          new Correlation("myalgia", "fatigue", .73, .75),
          new Correlation("headache", "myalgia", .68, .67),
          new Correlation("runny_nose", "nasal_congestion", .88, .78),
          new Correlation("cough", "sore_throat", 0, 0));

  /**
   * One set of loadings serves all conditions, so it is compared with the mean of both groups.
   * Among the others alone fever and chills come together less often than in the study (.65 for
   * .77).
   */
  @Test
  void symptomsComeTogetherAsInTheStudy() {
    var influenza = patients(only(Condition.INFLUENZA));
    var others = patients(OTHERWISE_ILL);
    for (Correlation published : CORRELATIONS) {
      double ill = Tetrachoric.of(influenza, published.first(), published.second());
      double rest = Tetrachoric.of(others, published.first(), published.second());
      assertThat(ill).as("%s", published).isCloseTo(published.influenza(), within(.10));
      assertThat((ill + rest) / 2)
          .as("%s", published)
          .isCloseTo((published.influenza() + published.others()) / 2, within(.10));
    }
  }

  /**
   * Surveys of COVID-19 report every symptom less often than the study did; on both scales at once
   * symptoms alone would tell COVID-19, which they do not. So only their order counts.
   */
  @Test
  void symptomsOfCovidFollowTheSurveysInOrderOnly() {
    var codes =
        List.of(
            "fever",
            "cough",
            "sore_throat",
            "fatigue",
            "headache",
            "runny_nose",
            "myalgia",
            "diarrhoea",
            "dyspnoea",
            "taste_smell_loss");
    double[] survey = {.68, .52, .52, .38, .35, .29, .24, .05, .04, .01};
    var covid = patients(only(Condition.COVID_19));
    double[] simulated =
        codes.stream().mapToDouble(code -> GeneratedTablesTest.yes(covid, code)).toArray();
    assertThat(new SpearmansCorrelation().correlation(survey, simulated)).isGreaterThan(.6);
  }
}
