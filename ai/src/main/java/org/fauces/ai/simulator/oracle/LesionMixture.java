package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.Condition;

/** From the likelihood of each lesion type to that of each condition. */
final class LesionMixture {
  private final CohortParameters parameters;
  private final double[][] meanShares;

  LesionMixture(CohortParameters parameters) {
    this.parameters = parameters;
    this.meanShares =
        Arrays.stream(Condition.values())
            .map(parameters.lesionTypes()::meanShares)
            .toArray(double[][]::new);
  }

  /**
   * Sums over the types.
   *
   * @param logByType log likelihood of the lesions under each type
   * @param onsetHours hours since onset; without them the condition's patients at any hour are
   *     meant
   */
  ConditionLikelihoods of(double[] logByType, OptionalDouble onsetHours) {
    double[] logs = new double[Condition.values().length];
    for (Condition condition : Condition.values()) {
      double[] shares =
          onsetHours.isPresent()
              ? parameters.lesionTypes().shares(condition, onsetHours.getAsDouble())
              : meanShares[condition.ordinal()];
      double[] joint = new double[shares.length];
      Arrays.setAll(joint, type -> Math.log(shares[type]) + logByType[type]);
      logs[condition.ordinal()] = LogSum.of(joint);
    }
    return new ConditionLikelihoods(logs);
  }
}
