package org.fauces.ai.simulator;

import java.util.Arrays;

/**
 * A symptom of the interview: its loadings on the systemic and the nasal factor and its probability
 * in each condition, in the order of {@link Condition}. The influenza column is what patients with
 * a positive test report (Billings et al., J Am Board Fam Med 36(5):766, aggregates); the others
 * are solved so that their mix equals those tested negative.
 */
public enum InterviewItem {
  ACUTE_ONSET("acute_onset", .25, 0, .512, .486, .486, .538, .590, .350, .298, .072),
  FEVER("fever", .80, 0, .756, .485, .423, .630, .563, .510, .181, .057),
  CHILLS("chills", .83, 0, .906, .699, .667, .739, .726, .667, .473, .141),
  COUGH("cough", .05, .15, .961, .862, .849, .821, .664, .942, .849, .316),
  FATIGUE("fatigue", .86, 0, .945, .896, .876, .876, .876, .903, .761, .367),
  HEADACHE("headache", .83, .05, .811, .807, .791, .791, .823, .823, .629, .237),
  MYALGIA("myalgia", .86, 0, .874, .820, .797, .797, .797, .797, .638, .244),
  EYE_PAIN("eye_pain", .50, 0, .165, .154, .154, .154, .154, .154, .076, .015),
  SORE_THROAT("sore_throat", .05, 0, .835, .931, .882, .908, .955, .882, .901, .379),
  RUNNY_NOSE("runny_nose", .05, .91, .732, .631, .676, .628, .456, .544, .484, .146),
  CONGESTION("nasal_congestion", .05, .86, .780, .741, .769, .729, .572, .655, .599, .214),
  SNEEZING("sneezing", .05, .55, .535, .480, .505, .436, .306, .369, .315, .077),
  DYSPNOEA("dyspnoea", .25, 0, .433, .293, .293, .293, .293, .293, .157, .033),
  ARTHRALGIA("arthralgia", .86, 0, .560, .497, .460, .460, .460, .460, .277, .065),
  APPETITE_LOSS("appetite_loss", .70, 0, .580, .524, .499, .585, .585, .499, .309, .075),
  NAUSEA("nausea_vomiting", .40, 0, .180, .173, .173, .173, .229, .173, .086, .017),
  DIARRHOEA("diarrhoea", .20, 0, .080, .115, .105, .143, .105, .105, .050, .010),
  TASTE_LOSS("taste_smell_loss", .10, 0, .020, .048, .020, .020, .020, .020, .009, .003);

  private static final double FEVER_ON_TEMPERATURE = 0.40;

  private final String code;
  private final double systemic;
  private final double nasal;
  private final double[] probability;
  private final double[] threshold;

  InterviewItem(String code, double systemic, double nasal, double... probability) {
    this.code = code;
    this.systemic = systemic;
    this.nasal = nasal;
    this.probability = probability;
    this.threshold = Arrays.stream(probability).map(p -> StandardNormal.quantile(1 - p)).toArray();
  }

  /** Of the questionnaire. */
  public String code() {
    return code;
  }

  /** Loading on the systemic severity. */
  public double systemic() {
    return systemic;
  }

  /** Loading on the nasal severity. */
  public double nasal() {
    return nasal;
  }

  /** Loading on what chance adds to the temperature. */
  public double temperature() {
    return this == FEVER ? FEVER_ON_TEMPERATURE : 0;
  }

  /** Share of a condition's patients who have it. */
  public double probability(Condition condition) {
    return probability[condition.ordinal()];
  }

  /** It is present when a latent standard normal variable exceeds this. */
  public double threshold(Condition condition) {
    return threshold[condition.ordinal()];
  }

  /** Whether a child often cannot answer the question. */
  boolean hardForChildren() {
    return switch (this) {
      case HEADACHE, FATIGUE, MYALGIA, EYE_PAIN, ARTHRALGIA, CHILLS -> true;
      default -> false;
    };
  }

  boolean draw(Condition condition, Illness illness, Draws draws) {
    double known =
        systemic * illness.systemic()
            + nasal * illness.nasal()
            + temperature() * illness.temperatureResidual();
    double explained = systemic * systemic + nasal * nasal + temperature() * temperature();
    double latent = known + Math.sqrt(1 - explained) * draws.normal(0, 1);
    return latent > threshold(condition);
  }
}
