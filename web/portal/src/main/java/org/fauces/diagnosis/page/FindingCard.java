package org.fauces.diagnosis.page;

import org.fauces.diagnosis.domain.ThresholdOwner;
import org.fauces.diagnosis.service.ResultView;

/**
 * The finding for one disease as a card shows it: the sign's outcome, and where probability and
 * thresholds lie on a scale of 0 to 200 units.
 */
public final class FindingCard {
  /** The width of the scale in its own units. */
  private static final double SCALE_UNITS = 200;

  private final ResultView result;

  FindingCard(ResultView result) {
    this.result = result;
  }

  public String getDisease() {
    return result.disease();
  }

  public String getOutcome() {
    return result.outcome().name();
  }

  public double getProbability() {
    return result.probability();
  }

  public double getLowerThreshold() {
    return result.lowerThreshold();
  }

  public double getUpperThreshold() {
    return result.upperThreshold();
  }

  /** Whether the facility's own thresholds judged, and not the model's. */
  public boolean isFacilitys() {
    return result.judgedBy() == ThresholdOwner.FACILITY;
  }

  /** Whether there are values between the thresholds, or one threshold alone. */
  public boolean isBand() {
    return result.lowerThreshold() < result.upperThreshold();
  }

  public long getProbabilityAt() {
    return at(result.probability());
  }

  public long getBandAt() {
    return at(result.lowerThreshold());
  }

  /** The width of the band in which the finding is undetermined; at least visible. */
  public long getBandWidth() {
    return Math.max(1, at(result.upperThreshold()) - getBandAt());
  }

  private static long at(double share) {
    return Math.round(share * SCALE_UNITS);
  }
}
