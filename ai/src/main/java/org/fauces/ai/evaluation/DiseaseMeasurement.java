package org.fauces.ai.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fauces.ai.Thresholds;
import org.fauces.ai.evaluation.DiseaseFigures.AtPrevalence;
import org.fauces.ai.evaluation.DiseaseFigures.Aurocs;
import org.fauces.ai.evaluation.DiseaseFigures.Intervals;
import org.fauces.ai.evaluation.DiseaseFigures.JudgedPoint;
import org.fauces.ai.evaluation.DiseaseFigures.PhotoCount;
import org.fauces.ai.evaluation.DiseaseFigures.WithFindings;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.statistics.Calibration;
import org.fauces.ai.statistics.Confusion;
import org.fauces.ai.statistics.PairedRoc;
import org.fauces.ai.statistics.PredictiveValue;
import org.fauces.ai.statistics.Roc;
import org.fauces.ai.statistics.ThresholdChoice;
import org.fauces.ai.statistics.ThresholdChoice.Goal;

/** Computes the figures of one disease from the readings of a cohort. */
final class DiseaseMeasurement {
  /** Shares of ill at which predictive values and calibration are shown. */
  static final double[] PREVALENCES = {.05, .30, .60};

  private static final int[] PHOTO_COUNTS = {1, 3, 6, 12};
  private static final List<Goal> CURVE =
      List.of(
          new Goal(.70, .70),
          new Goal(.75, .75),
          new Goal(.78, .75),
          ThresholdChoice.JUDGED,
          new Goal(.85, .85),
          new Goal(.90, .90));
  private static final int LEAST_OF_A_GROUP = 10;
  private static final long NULL_SEED = 20261102;

  private final HeadParameters head;
  private final DiseaseHead disease;
  private final List<ReadPatient> cohort;
  private final DiseaseScores scores;
  private final double[] probabilities;
  private final Thresholds thresholds;

  DiseaseMeasurement(HeadParameters head, DiseaseHead disease, List<ReadPatient> cohort) {
    this.head = head;
    this.disease = disease;
    this.cohort = cohort;
    this.scores = DiseaseScores.of(head, disease, cohort);
    this.probabilities = scores.probabilities();
    this.thresholds = new Thresholds(disease.lowerThreshold(), disease.upperThreshold());
  }

  /** Whether both groups are there; without them there is no figure. */
  boolean possible() {
    return scores.hasBothGroups(1);
  }

  DiseaseScores scores() {
    return scores;
  }

  /**
   * @param ceilings name to a score of each analysed patient
   */
  DiseaseFigures figures(Map<String, PairedRoc> ceilings) {
    boolean[] ill = scores.ill();
    var table = Confusion.of(probabilities, ill, thresholds).plus(withoutPhoto());
    var intervals = intervals(table);
    return new DiseaseFigures(
        new Aurocs(
            intervals.fused().auroc(), intervals.photos().auroc(), intervals.interview().auroc()),
        Calibration.expectedError(probabilities, ill),
        Calibration.brier(probabilities, ill),
        table.judged().value(),
        table.sensitivity().value(),
        table.specificity().value(),
        table.judged().of(),
        scores.illCount() + withoutPhoto().undeterminedIll(),
        intervals,
        table,
        withFindings(),
        Arrays.stream(PREVALENCES).mapToObj(p -> at(p, table)).toList(),
        Calibration.reliability(probabilities, ill),
        CURVE.stream().map(this::judged).toList(),
        photoCounts(),
        new Subgroups(scores, thresholds, LEAST_OF_A_GROUP).all(),
        new LinkedHashMap<>(ceilings));
  }

  private WithFindings withFindings() {
    double[] served = scores.probabilitiesWithFindings();
    var table = Confusion.of(served, scores.ill(), thresholds).plus(withoutPhoto());
    return new WithFindings(
        Calibration.expectedError(served, scores.ill()),
        Calibration.brier(served, scores.ill()),
        table.judged(),
        table.sensitivity(),
        table.specificity());
  }

  /** Patients without a usable photo get no outcome. */
  private Confusion withoutPhoto() {
    int ill = 0;
    int others = 0;
    for (var patient : cohort) {
      var truth = patient.patient().diseases().get(disease.disease());
      if (truth != null && !patient.analysable()) {
        ill += truth ? 1 : 0;
        others += truth ? 0 : 1;
      }
    }
    return new Confusion(0, 0, 0, 0, ill, others);
  }

  private Intervals intervals(Confusion table) {
    boolean[] ill = scores.ill();
    return new Intervals(
        Roc.of(scores.fused(), ill),
        Roc.of(scores.photos(), ill),
        Roc.of(scores.interview(), ill),
        Roc.of(scores.withFindings(), ill),
        PairedRoc.of(scores.withFindings(), scores.fused(), ill),
        Calibration.expectedErrorOfPerfect(probabilities, NULL_SEED),
        table.judged(),
        table.sensitivity(),
        table.specificity());
  }

  private AtPrevalence at(double prevalence, Confusion table) {
    double own = disease.prevalence();
    double shift = logit(prevalence) - logit(own);
    double seen = (double) scores.illCount() / scores.ill().length;
    double[] weights = new double[scores.ill().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = scores.ill()[i] ? prevalence / seen : (1 - prevalence) / (1 - seen);
    }
    return new AtPrevalence(
        prevalence,
        PredictiveValue.positive(table, prevalence),
        PredictiveValue.negative(table, prevalence),
        Calibration.expectedError(scores.probabilities(shift), scores.ill(), weights));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  private JudgedPoint judged(Goal goal) {
    var even = half(0);
    var odd = half(1);
    var table =
        Confusion.of(
                even.probabilities(), even.ill(), ThresholdChoice.band(odd.probabilities(), goal))
            .plus(
                Confusion.of(
                    odd.probabilities(),
                    odd.ill(),
                    ThresholdChoice.band(even.probabilities(), goal)));
    return new JudgedPoint(
        goal.sensitivity(),
        goal.specificity(),
        table.judged(),
        table.sensitivity(),
        table.specificity());
  }

  private DiseaseScores half(int which) {
    return scores.select(
        IntStream.range(0, scores.ill().length).filter(i -> i % 2 == which).toArray());
  }

  private List<PhotoCount> photoCounts() {
    var counts = new ArrayList<PhotoCount>();
    int least = cohort.stream().mapToInt(p -> p.photos().size()).min().orElse(0);
    for (int count : PHOTO_COUNTS) {
      var taken =
          cohort.stream()
              .filter(p -> count <= least || p.photos().size() >= count)
              .map(p -> p.first(count))
              .toList();
      var limited = DiseaseScores.of(head, disease, taken);
      if (limited.hasBothGroups(LEAST_OF_A_GROUP)) {
        counts.add(
            new PhotoCount(
                count,
                limited.ill().length,
                Roc.of(limited.fused(), limited.ill()),
                Roc.of(limited.photos(), limited.ill())));
      }
    }
    return counts;
  }
}
