package org.fauces.ai.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.oracle.ConditionLikelihoods;
import org.fauces.ai.simulator.oracle.Oracles;
import org.fauces.ai.simulator.oracle.PatientEvidence;
import org.fauces.ai.statistics.PairedRoc;

/**
 * What readers who know the simulator make of the patients of a cohort. The practical ceiling is
 * the yardstick of the goals, the one of the lesions in view says what the pictures hold; above the
 * hard one nothing can be that has not seen what it must not.
 */
final class Ceilings {
  static final String INTERVIEW = "interview";
  static final String PHOTOS = "photos practical";
  static final String PHOTOS_IN_VIEW = "photos lesions in view";
  static final String PHOTOS_HARD = "photos hard";
  static final String FUSED = "fused practical";
  static final String FUSED_IN_VIEW = "fused lesions in view";
  static final String FUSED_HARD = "fused hard";

  private final SimulatedCohort cohort;
  private final List<PatientEvidence> evidence;

  private Ceilings(SimulatedCohort cohort, List<PatientEvidence> evidence) {
    this.cohort = cohort;
    this.evidence = evidence;
  }

  static Ceilings of(SimulatedCohort cohort) {
    var oracles = new Oracles(cohort.parameters());
    var evidence =
        IntStream.range(0, cohort.patients())
            .parallel()
            .mapToObj(i -> oracles.of(cohort.simulated(i), cohort.shots(i)))
            .toList();
    return new Ceilings(cohort, evidence);
  }

  /** The model first, the ceiling second, on the same patients. */
  Map<String, PairedRoc> compare(DiseaseHead disease, DiseaseScores scores) {
    var condition = Condition.values()[disease.condition()];
    var ceilings = new LinkedHashMap<String, PairedRoc>();
    ceilings.put(
        INTERVIEW, against(scores.interview(), scores, condition, PatientEvidence::interview));
    ceilings.put(
        PHOTOS, against(scores.photos(), scores, condition, PatientEvidence::practicalImage));
    ceilings.put(
        PHOTOS_IN_VIEW, against(scores.photos(), scores, condition, PatientEvidence::inViewImage));
    ceilings.put(
        PHOTOS_HARD, against(scores.photos(), scores, condition, PatientEvidence::hardImage));
    ceilings.put(
        FUSED, against(scores.fused(), scores, condition, PatientEvidence::practicalFused));
    ceilings.put(
        FUSED_IN_VIEW, against(scores.fused(), scores, condition, PatientEvidence::inViewFused));
    ceilings.put(
        FUSED_HARD, against(scores.fused(), scores, condition, PatientEvidence::hardFused));
    return ceilings;
  }

  private PairedRoc against(
      double[] model,
      DiseaseScores scores,
      Condition condition,
      Function<PatientEvidence, ConditionLikelihoods> oracle) {
    return PairedRoc.of(model, odds(scores, condition, oracle), scores.ill());
  }

  double[] odds(
      DiseaseScores scores,
      Condition condition,
      Function<PatientEvidence, ConditionLikelihoods> oracle) {
    return IntStream.of(scores.numbers())
        .mapToDouble(
            i -> oracle.apply(evidence.get(i)).logOdds(condition, cohort.parameters().mix()))
        .toArray();
  }
}
