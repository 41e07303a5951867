package org.fauces.ai.training;

import java.util.List;
import org.fauces.ai.statistics.Confusion;
import org.fauces.ai.statistics.Roc;

/**
 * Figures of a model on simulated patients.
 *
 * @param modelDigest of the evaluated model
 * @param seed of the test patients
 * @param patients simulated
 * @param photosPerPatient each
 * @param photosAccepted share of the photos that passed the gate and show the wall
 * @param patientsWithoutPhoto have no such photo and are left out of what follows
 * @param diseases figures per disease
 * @param cpuSeconds of the run
 */
public record EvaluationReport(
    String modelDigest,
    long seed,
    int patients,
    int photosPerPatient,
    double photosAccepted,
    int patientsWithoutPhoto,
    List<DiseaseFigures> diseases,
    long cpuSeconds) {

  /**
   * Figures for one disease.
   *
   * @param disease code
   * @param ill patients who have it
   * @param fused photos and interview, without physician's findings
   * @param withFindings the same with findings
   * @param photosAlone without interview
   * @param interviewAlone without photos
   * @param swapped interview of one patient, photos of another
   * @param confusion fused, at the model's thresholds
   * @param brier mean squared error of the fused probability
   * @param calibrationError expected calibration error of the fused probability, ten bins of equal
   *     width
   */
  public record DiseaseFigures(
      String disease,
      int ill,
      Roc fused,
      Roc withFindings,
      Roc photosAlone,
      Roc interviewAlone,
      Roc swapped,
      Confusion confusion,
      double brier,
      double calibrationError) {}
}
