package org.fauces.ai.evaluation;

import java.util.List;
import java.util.Map;
import org.fauces.ai.statistics.Calibration;
import org.fauces.ai.statistics.Confusion;
import org.fauces.ai.statistics.PairedRoc;
import org.fauces.ai.statistics.PredictiveValue;
import org.fauces.ai.statistics.Proportion;
import org.fauces.ai.statistics.Roc;

/**
 * Figures for one disease. The first six are what machines read; the rest are their intervals and
 * breakdowns.
 *
 * @param auroc without intervals
 * @param ece expected calibration error of the fused probability, ten bins of equal width
 * @param brier mean squared error of the fused probability
 * @param judgedShare share that got an outcome at the model's thresholds; without a usable photo
 *     none does
 * @param sensitivity among the judged ill; NaN when none is judged
 * @param specificity among the judged others; NaN when none is judged
 * @param patients with known truth, those without a usable photo included
 * @param ill of those
 * @param intervals of what stands above
 * @param confusion at the model's thresholds
 * @param withFindings the same model when a physician's findings were stated too
 * @param prevalences at other prevalences
 * @param reliability the reliability diagram
 * @param judgedCurve how many are judged for what reliability
 * @param photoCounts as if only the first photos had been taken
 * @param subgroups name of a division to its groups; those with fewer than ten ill or ten others
 *     are left out
 * @param ceilings name of a ceiling to the model (first) against it (second) on the same patients;
 *     empty for real patients
 */
public record DiseaseFigures(
    Aurocs auroc,
    double ece,
    double brier,
    double judgedShare,
    double sensitivity,
    double specificity,
    int patients,
    int ill,
    Intervals intervals,
    Confusion confusion,
    WithFindings withFindings,
    List<AtPrevalence> prevalences,
    List<Calibration.Bin> reliability,
    List<JudgedPoint> judgedCurve,
    List<PhotoCount> photoCounts,
    Map<String, List<Subgroup>> subgroups,
    Map<String, PairedRoc> ceilings) {

  /**
   * @param fused photos and interview, without the physician's findings
   * @param photos alone
   * @param interview alone
   */
  public record Aurocs(double fused, double photos, double interview) {}

  /**
   * @param fused DeLong, one score per patient, as the next four
   * @param photos alone
   * @param interview alone
   * @param withFindings photos, interview and physician's findings
   * @param findingsGain withFindings against fused
   * @param eceOfPerfect what a perfectly calibrated model would show in as many patients
   * @param judged Wilson, as the next two
   * @param sensitivity among the judged ill
   * @param specificity among the judged others
   */
  public record Intervals(
      Roc fused,
      Roc photos,
      Roc interview,
      Roc withFindings,
      PairedRoc findingsGain,
      Calibration.Null eceOfPerfect,
      Proportion judged,
      Proportion sensitivity,
      Proportion specificity) {}

  /**
   * What a server says to patients whose findings a physician stated, at the same thresholds.
   *
   * @param ece expected calibration error of the probability, ten bins of equal width
   * @param brier mean squared error of the probability
   * @param judged Wilson, as the next two
   * @param sensitivity among the judged ill
   * @param specificity among the judged others
   */
  public record WithFindings(
      double ece,
      double brier,
      Proportion judged,
      Proportion sensitivity,
      Proportion specificity) {}

  /**
   * The same patients weighed as if another share were ill.
   *
   * @param prevalence share that is ill
   * @param positivePredictiveValue of DETECTED
   * @param negativePredictiveValue of NOT DETECTED
   * @param ece of the probabilities shifted to this prevalence
   */
  public record AtPrevalence(
      double prevalence,
      PredictiveValue positivePredictiveValue,
      PredictiveValue negativePredictiveValue,
      double ece) {}

  /**
   * One point of the curve of judged shares. The band is chosen on one half of the patients and
   * counted on the other, and the other way round.
   *
   * @param sensitivityGoal among the judged ill
   * @param specificityGoal among the judged others
   * @param judged share
   * @param sensitivity reached
   * @param specificity reached
   */
  public record JudgedPoint(
      double sensitivityGoal,
      double specificityGoal,
      Proportion judged,
      Proportion sensitivity,
      Proportion specificity) {}

  /**
   * @param photos taken at most
   * @param patients with at least one usable among them; for the largest number only those with as
   *     many photos
   * @param fused area under the curve
   * @param photosAlone area under the curve
   */
  public record PhotoCount(int photos, int patients, Roc fused, Roc photosAlone) {}

  /**
   * @param group of the division
   * @param patients in it
   * @param ill of those
   * @param fused area under the curve
   * @param judged at the model's thresholds
   * @param sensitivity among the judged ill
   * @param specificity among the judged others
   * @param ece of the fused probability
   */
  public record Subgroup(
      String group,
      int patients,
      int ill,
      Roc fused,
      Proportion judged,
      Proportion sensitivity,
      Proportion specificity,
      double ece) {}
}
