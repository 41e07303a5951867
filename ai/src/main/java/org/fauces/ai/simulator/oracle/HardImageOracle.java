package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionFact;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.ThroatFacts;

/**
 * Knows the facts of a throat without noise, though not the lesion type. Photos can show no more
 * than these facts, so no model can be better than this oracle (data-processing inequality): the
 * hard ceiling. What it leaves out is the age that the size of a throat betrays, which is worth
 * next to nothing ({@link InterviewOracle#age}, in the table of {@link Ceilings}).
 */
public final class HardImageOracle {
  private final CohortParameters parameters;
  private final LesionMixture mixture;

  public HardImageOracle(CohortParameters parameters) {
    this.parameters = parameters;
    this.mixture = new LesionMixture(parameters);
  }

  /** By photos alone. */
  public ConditionLikelihoods of(SimulatedPatient patient) {
    return lesions(patient, OptionalDouble.empty()).and(signs(patient));
  }

  /** Given the hours since onset; to be joined with an interview. */
  public ConditionLikelihoods givenOnset(SimulatedPatient patient) {
    return lesions(patient, OptionalDouble.of(patient.onsetHours())).and(signs(patient));
  }

  private ConditionLikelihoods lesions(SimulatedPatient patient, OptionalDouble onsetHours) {
    var throat = patient.throat();
    if (throat.expectedCount() == 0) {
      return ConditionLikelihoods.NONE; // made smooth: the generator draws no such wall
    }
    double[] logs = new double[LesionType.values().length];
    for (LesionType type : LesionType.values()) {
      double log = logCount(type, throat.expectedCount());
      for (LesionFact fact : LesionFact.values()) {
        log += type.distribution(fact).logLikelihood(fact.of(throat));
      }
      logs[type.ordinal()] = log;
    }
    return mixture.of(logs, onsetHours);
  }

  /** Gamma density; at the largest number, the probability of it or more. */
  private static double logCount(LesionType type, double expected) {
    double shape = type.countShape();
    double scale = type.countMean() / shape;
    if (expected >= ThroatFacts.MOST_EXPECTED) {
      return Math.log(Gamma.regularizedGammaQ(shape, ThroatFacts.MOST_EXPECTED / scale));
    }
    return (shape - 1) * Math.log(expected)
        - expected / scale
        - shape * Math.log(scale)
        - Gamma.logGamma(shape);
  }

  /** By redness, exudate, petechiae and mucus alone: what a throat without lesions can tell. */
  public ConditionLikelihoods signs(SimulatedPatient patient) {
    var throat = patient.throat();
    return new ConditionLikelihoods(
        Arrays.stream(Condition.values())
            .map(parameters.signs()::of)
            .mapToDouble(
                signs ->
                    signs.redness().logLikelihood(throat.redness())
                        + log(signs.exudate(), throat.exudate())
                        + log(signs.petechiae(), throat.petechiae())
                        + log(signs.mucus(), throat.mucus()))
            .toArray());
  }

  private static double log(double share, boolean present) {
    return Math.log(present ? share : 1 - share);
  }
}
