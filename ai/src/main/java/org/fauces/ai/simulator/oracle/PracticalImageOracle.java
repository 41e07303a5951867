package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionFact;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.SimulatedPatient;

/**
 * Judges by a good reader's noisy counts and measures of the accepted photos, knowing how noisy
 * they are: the practical ceiling. A yardstick, no bound, since the noise is a choice; with one or
 * two photos a network may be better, and with many it knows more than these show ({@link
 * LesionsInViewOracle}).
 */
public final class PracticalImageOracle {
  private final CohortParameters parameters;
  private final LesionMixture mixture;

  public PracticalImageOracle(CohortParameters parameters) {
    this.parameters = parameters;
    this.mixture = new LesionMixture(parameters);
  }

  /** By photos alone; without an accepted one there is no evidence. */
  public ConditionLikelihoods of(SimulatedPatient patient, List<SeenPhoto> photos) {
    var reading = PhotoReading.of(patient, photos);
    return lesions(reading, OptionalDouble.empty()).and(signs(reading));
  }

  /** Given the hours since onset; to be joined with an interview. */
  public ConditionLikelihoods givenOnset(SimulatedPatient patient, List<SeenPhoto> photos) {
    var reading = PhotoReading.of(patient, photos);
    return lesions(reading, OptionalDouble.of(patient.onsetHours())).and(signs(reading));
  }

  /**
   * The same together with the physician's class of follicles, which tells of the lesion type what
   * the photos do not.
   */
  public ConditionLikelihoods givenOnsetAndFollicles(
      SimulatedPatient patient, List<SeenPhoto> photos) {
    var reading = PhotoReading.of(patient, photos);
    double[] logs = logByType(reading);
    double[] follicles = FollicleOracle.logByType(patient);
    Arrays.setAll(logs, type -> logs[type] + follicles[type]);
    return mixture.of(logs, OptionalDouble.of(patient.onsetHours())).and(signs(reading));
  }

  /** By the lesions of the wall alone. */
  public ConditionLikelihoods lesions(SimulatedPatient patient, List<SeenPhoto> photos) {
    return lesions(PhotoReading.of(patient, photos), OptionalDouble.empty());
  }

  /** By redness, exudate, petechiae and mucus alone: what a throat without lesions can tell. */
  public ConditionLikelihoods signs(SimulatedPatient patient, List<SeenPhoto> photos) {
    return signs(PhotoReading.of(patient, photos));
  }

  private ConditionLikelihoods lesions(PhotoReading reading, OptionalDouble onsetHours) {
    return reading.any() ? mixture.of(logByType(reading), onsetHours) : ConditionLikelihoods.NONE;
  }

  private static double[] logByType(PhotoReading reading) {
    double[] logs = new double[LesionType.values().length];
    if (reading.any()) {
      Arrays.setAll(logs, type -> logLikelihood(reading, LesionType.values()[type]));
    }
    return logs;
  }

  private static double logLikelihood(PhotoReading reading, LesionType type) {
    double log = LesionCount.logProbability(reading, type);
    if (reading.measured()) {
      for (LesionFact fact : LesionFact.values()) {
        log += type.distribution(fact).logDensity(reading.fact(fact), reading.noise(fact));
      }
    }
    return log;
  }

  private ConditionLikelihoods signs(PhotoReading reading) {
    if (!reading.any()) {
      return ConditionLikelihoods.NONE;
    }
    return new ConditionLikelihoods(
        Arrays.stream(Condition.values())
            .map(parameters.signs()::of)
            .mapToDouble(
                signs ->
                    signs.redness().logDensity(reading.redness(), reading.rednessNoise())
                        + reading.logSign(0, signs.exudate())
                        + reading.logSign(1, signs.petechiae())
                        + reading.logSign(2, signs.mucus()))
            .toArray());
  }
}
