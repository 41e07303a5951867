package org.fauces.ai.training.report;

import java.util.List;
import org.fauces.ai.Thresholds;
import org.fauces.ai.statistics.Calibration;
import org.fauces.ai.statistics.Confusion;
import org.fauces.ai.statistics.Roc;

/**
 * What the model makes of its calibration patients, for one disease.
 *
 * @param disease code
 * @param patients with a usable photo and a test
 * @param ill of these
 * @param fused photos and interview
 * @param photos photos alone
 * @param interview interview alone
 * @param reliability of the fused probability
 * @param brier mean squared error of the fused probability
 * @param calibrationError of the fused probability, ten bins of equal width
 * @param thresholds operating point
 * @param confusion at the operating point
 */
public record DiseaseFigures(
    String disease,
    int patients,
    int ill,
    Curve fused,
    Curve photos,
    Curve interview,
    List<Calibration.Bin> reliability,
    double brier,
    double calibrationError,
    Thresholds thresholds,
    Confusion confusion) {

  /**
   * A ROC curve.
   *
   * @param area under it
   * @param points 1 - specificity and sensitivity, both rising
   */
  public record Curve(Roc area, List<double[]> points) {
    private static final int MOST_POINTS = 200;

    /** Of scores, one per patient. */
    public static Curve of(double[] scores, boolean[] ill) {
      return new Curve(Roc.of(scores, ill), RocPoints.of(scores, ill, MOST_POINTS));
    }

    /** The highest sensitivity at a specificity of at least so much. */
    double sensitivityAt(double specificity) {
      return points.stream()
          .filter(point -> 1 - point[0] >= specificity - 1e-12)
          .mapToDouble(point -> point[1])
          .max()
          .orElse(0);
    }
  }
}
