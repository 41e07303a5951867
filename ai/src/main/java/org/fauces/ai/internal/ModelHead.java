package org.fauces.ai.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.Thresholds;
import org.fauces.ai.fusion.Burst;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.InterviewFeatures;
import org.fauces.ai.fusion.LesionTable;
import org.fauces.ai.fusion.PhotoEvidence;

/**
 * Tries a head on a made-up patient, so that one that does not fit fails at loading, not in care.
 */
final class ModelHead {
  private static final int MAX_DISEASES = 16;

  private ModelHead() {}

  /**
   * Refuses a head that cannot be used behind a network.
   *
   * @param types how many lesion types the network tells apart
   * @param conditions how many conditions
   */
  static void requireFits(HeadParameters head, int types, int conditions) {
    if (!InterviewFeatures.names().equals(head.interviewNames())) {
      throw new ModelUnavailable("The model reads other interview items than this version.");
    }
    try {
      require(head.leastVisibleWall() >= 0 && head.leastVisibleWall() <= 1);
      require(!head.diseases().isEmpty() && head.diseases().size() <= MAX_DISEASES);
      head.diseases().forEach(disease -> requireFits(disease, conditions));
      requireFits(head.table(), types, conditions);
      requireNumbers(head, types, conditions);
    } catch (ModelUnavailable e) {
      throw e;
    } catch (RuntimeException e) { // a vector that is too short, a part that is not there
      throw unfit(e);
    }
  }

  private static void requireFits(DiseaseHead disease, int conditions) {
    require(disease.disease() != null && disease.condition() >= 0);
    require(disease.condition() < conditions);
    require(disease.prevalence() > 0 && disease.prevalence() < 1);
    new Thresholds(disease.lowerThreshold(), disease.upperThreshold());
  }

  private static void requireFits(LesionTable table, int types, int conditions) {
    require(table.typePrior().length == types && table.byHour().length > 0);
    require(table.byCondition().length == conditions);
    require(table.conditionShare().length == conditions);
    require(Arrays.stream(table.byHour()).allMatch(row -> row.length == types));
    require(Arrays.stream(table.byCondition()).allMatch(row -> row.length == types));
  }

  /** At every hour of the table, since any entry may be no number. */
  private static void requireNumbers(HeadParameters head, int types, int conditions) {
    var fusion = new Fusion(head);
    var evidence = new PhotoEvidence(even(types), even(conditions), 1, 1);
    var burst = Burst.weighted(List.of(evidence, evidence), List.of(80, 60));
    requireNumbers(fusion.photoLogits(burst));
    requireNumbers(fusion.logits(burst, Map.of(), Map.of()));
    for (int hour = 0; hour < head.table().byHour().length; hour++) {
      requireNumbers(fusion.logits(burst, Map.of("onset_h", (double) hour), Map.of()));
    }
  }

  private static double[] even(int classes) {
    double[] logs = new double[classes];
    Arrays.fill(logs, -Math.log(classes));
    return logs;
  }

  private static void requireNumbers(double[] logits) {
    require(Arrays.stream(logits).allMatch(Double::isFinite));
  }

  private static void require(boolean fulfilled) {
    if (!fulfilled) {
      throw unfit(null);
    }
  }

  private static ModelUnavailable unfit(RuntimeException cause) {
    return new ModelUnavailable("The model's head does not fit its network.", cause);
  }
}
