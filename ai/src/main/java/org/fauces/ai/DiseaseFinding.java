package org.fauces.ai;

/**
 * The finding for one disease. Between the thresholds it is UNDETERMINED; equal thresholds leave no
 * such band.
 *
 * @param disease "influenza" or "covid-19"
 * @param outcome what to show
 * @param probability calibrated on simulated patients at the model's training prevalence, 0 to 1;
 *     the prior when no photo was usable
 * @param lowerThreshold below it NOT_DETECTED
 * @param upperThreshold from it on DETECTED
 */
public record DiseaseFinding(
    String disease,
    Outcome outcome,
    double probability,
    double lowerThreshold,
    double upperThreshold) {
  public static final String INFLUENZA = "influenza";
  public static final String COVID_19 = "covid-19";

  @Override
  public String toString() {
    return "DiseaseFinding[" + disease + "]";
  }
}
