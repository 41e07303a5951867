package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.ConditionMix;

/**
 * How well each condition explains some evidence of one patient: log likelihoods up to a constant
 * that is the same for all conditions. They do not depend on the prevalence; a mix turns them into
 * ratios, odds and probabilities.
 *
 * @param logs in the order of {@link Condition}
 */
public record ConditionLikelihoods(double[] logs) {
  /** Evidence that says nothing. */
  public static final ConditionLikelihoods NONE =
      new ConditionLikelihoods(new double[Condition.values().length]);

  public ConditionLikelihoods {
    logs = logs.clone();
  }

  @Override
  public double[] logs() {
    return logs.clone();
  }

  /** Together with evidence that is independent of this one, given the condition. */
  public ConditionLikelihoods and(ConditionLikelihoods other) {
    double[] sum = logs.clone();
    Arrays.setAll(sum, condition -> sum[condition] + other.logs[condition]);
    return new ConditionLikelihoods(sum);
  }

  /** log P(evidence | disease) - log P(evidence | the mix of all other conditions). */
  public double logRatio(Condition disease, ConditionMix mix) {
    return logOdds(disease, mix) - logit(mix.share(disease));
  }

  /** Log of the odds of a disease among the patients of a mix. */
  public double logOdds(Condition disease, ConditionMix mix) {
    double rest =
        LogSum.of(
            Arrays.stream(Condition.values())
                .filter(condition -> condition != disease)
                .mapToDouble(condition -> joint(condition, mix))
                .toArray());
    return joint(disease, mix) - rest;
  }

  /** Probability of a disease among the patients of a mix. */
  public double probability(Condition disease, ConditionMix mix) {
    return 1 / (1 + Math.exp(-logOdds(disease, mix)));
  }

  /** Probability of each condition among the patients of a mix, in the order of the conditions. */
  public double[] posterior(ConditionMix mix) {
    double[] joint =
        Arrays.stream(Condition.values()).mapToDouble(condition -> joint(condition, mix)).toArray();
    double all = LogSum.of(joint);
    return IntStream.range(0, joint.length).mapToDouble(i -> Math.exp(joint[i] - all)).toArray();
  }

  private double joint(Condition condition, ConditionMix mix) {
    return Math.log(mix.share(condition)) + logs[condition.ordinal()];
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConditionLikelihoods that && Arrays.equals(logs, that.logs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(logs);
  }

  @Override
  public String toString() {
    return Arrays.toString(logs);
  }
}
