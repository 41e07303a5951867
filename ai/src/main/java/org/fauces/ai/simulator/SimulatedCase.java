package org.fauces.ai.simulator;

import java.util.List;
import java.util.Map;

/**
 * A whole simulated examination, for demonstrations and tests.
 *
 * @param ageYears age
 * @param sex "male" or "female"
 * @param onsetHours hours since onset
 * @param interview questionnaire code to answer; absent = missing
 * @param findings physician's finding code to value
 * @param jpegs the photos
 */
public record SimulatedCase(
    int ageYears,
    String sex,
    double onsetHours,
    Map<String, Double> interview,
    Map<String, String> findings,
    List<byte[]> jpegs) {

  /** The same arguments give the same case. */
  public static SimulatedCase of(Condition condition, long seed, int photos) {
    var patient = SimulatedPatients.reference(seed, "demo").patient(0, condition);
    var burst = SimulatedBurst.of(patient, photos);
    return new SimulatedCase(
        patient.ageYears(),
        patient.interview().get("sex") == 0 ? "male" : "female",
        patient.onsetHours(),
        patient.interview(),
        patient.findings(),
        burst.photos().stream().map(SimulatedPhoto::jpeg).toList());
  }
}
