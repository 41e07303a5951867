package org.fauces.ai.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

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
    return of(SimulatedPatients.reference(seed, "demo").patient(0, condition), photos);
  }

  /**
   * A patient as a textbook describes the condition: the first of the seed's cohort whose posterior
   * wall bears the lesions that the condition is known for and, with influenza, who has a fever.
   * Chosen by what the patient has, not by what a network makes of it.
   */
  public static SimulatedCase textbook(Condition condition, long seed, int photos) {
    var cohort = SimulatedPatients.reference(seed, "demo");
    return LongStream.iterate(0, index -> index + 1)
        .mapToObj(index -> cohort.patient(index, condition))
        .filter(SimulatedCase::isTextbook)
        .findFirst()
        .map(patient -> of(patient, photos))
        .orElseThrow(); // the stream is endless
  }

  private static boolean isTextbook(SimulatedPatient patient) {
    var type = patient.throat().type();
    return switch (patient.condition()) {
      case INFLUENZA ->
          type == LesionType.FLU && patient.interview().getOrDefault("fever", 0.0) > 0;
      case COVID_19 -> type == LesionType.MIX;
      case COLD -> type == LesionType.NONE;
      default -> true;
    };
  }

  private static SimulatedCase of(SimulatedPatient patient, int photos) {
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
