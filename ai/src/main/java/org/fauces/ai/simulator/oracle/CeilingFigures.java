package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.ConditionMix;
import org.fauces.ai.simulator.oracle.CeilingReport.Figure;
import org.fauces.ai.simulator.oracle.CeilingReport.Row;
import org.fauces.ai.statistics.Calibration;
import org.fauces.ai.statistics.Roc;

/** Turns the oracles' log odds of a cohort, one row per disease, into figures. */
final class CeilingFigures {
  private static final List<Condition> DISEASES = List.of(Condition.INFLUENZA, Condition.COVID_19);

  /** A group of a small cohort may have nobody who is ill, or nobody else. */
  private static final Figure NOTHING_TO_TELL = new Figure(Double.NaN, Double.NaN, Double.NaN);

  private final List<Condition> truth;

  CeilingFigures(List<Condition> truth) {
    this.truth = truth;
  }

  static double[][] odds(
      List<CeilingCase> cases,
      Function<CeilingCase, ConditionLikelihoods> oracle,
      ConditionMix mix) {
    var likelihoods = cases.parallelStream().map(oracle).toList();
    return DISEASES.stream()
        .map(d -> likelihoods.stream().mapToDouble(l -> l.logOdds(d, mix)).toArray())
        .toArray(double[][]::new);
  }

  /** Some of the patients, all conditions. */
  Row row(String evidence, double[][] odds, IntPredicate whom) {
    return new Row(evidence, figure(0, odds, whom), figure(1, odds, whom));
  }

  /** A disease against one other condition; against itself there is nothing to tell. */
  Row against(String evidence, double[][] odds, Condition other) {
    return new Row(evidence, against(0, odds, other), against(1, odds, other));
  }

  private Figure against(int disease, double[][] odds, Condition other) {
    var own = DISEASES.get(disease);
    if (own == other) {
      return NOTHING_TO_TELL;
    }
    var figure = figure(disease, odds, i -> truth.get(i) == own || truth.get(i) == other);
    return new Figure(figure.auroc(), figure.standardError(), Double.NaN); // odds are of the mix
  }

  private Figure figure(int disease, double[][] odds, IntPredicate whom) {
    int[] group = IntStream.range(0, truth.size()).filter(whom).toArray();
    double[] scores = Arrays.stream(group).mapToDouble(i -> odds[disease][i]).toArray();
    boolean[] ill = ill(disease, group);
    if (allAlike(ill)) {
      return NOTHING_TO_TELL;
    }
    var roc = Roc.of(scores, ill);
    return new Figure(
        roc.auroc(), roc.standardError(), Calibration.expectedError(probabilities(scores), ill));
  }

  /** The same patients standing for a cohort of another mix, by weights. */
  Row rebased(String evidence, double[][] odds, ConditionMix from, ConditionMix to) {
    double[] weights = truth.stream().mapToDouble(c -> to.share(c) / from.share(c)).toArray();
    return new Row(evidence, rebased(0, odds, weights), rebased(1, odds, weights));
  }

  private Figure rebased(int disease, double[][] odds, double[] weights) {
    int[] everybody = IntStream.range(0, truth.size()).toArray();
    double error =
        Calibration.expectedError(probabilities(odds[disease]), ill(disease, everybody), weights);
    return new Figure(Double.NaN, Double.NaN, error);
  }

  private boolean[] ill(int disease, int[] group) {
    boolean[] ill = new boolean[group.length];
    for (int i = 0; i < group.length; i++) {
      ill[i] = truth.get(group[i]) == DISEASES.get(disease);
    }
    return ill;
  }

  private static boolean allAlike(boolean[] ill) {
    return IntStream.range(1, ill.length).allMatch(i -> ill[i] == ill[0]);
  }

  private static double[] probabilities(double[] odds) {
    return Arrays.stream(odds).map(log -> 1 / (1 + Math.exp(-log))).toArray();
  }
}
