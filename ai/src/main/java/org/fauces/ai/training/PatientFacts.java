package org.fauces.ai.training;

import java.util.Map;
import java.util.Optional;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedPatient;

/**
 * What is known about a patient apart from photos.
 *
 * @param split what the patient is for
 * @param conditions bit per condition that the patient may have; none set = unknown
 * @param interview questionnaire code to answer; absent = missing; empty = no interview
 * @param findings the physician's; may be empty
 */
record PatientFacts(
    Split split, int conditions, Map<String, Double> interview, Map<String, String> findings) {
  static PatientFacts of(SimulatedPatient patient, Split split) {
    return new PatientFacts(
        split, 1 << patient.condition().ordinal(), patient.interview(), patient.findings());
  }

  /** Whether the patient has a condition; empty when the tests leave it open. */
  Optional<Boolean> has(Condition condition) {
    int bit = 1 << condition.ordinal();
    if (conditions == bit) {
      return Optional.of(true);
    }
    return conditions != 0 && (conditions & bit) == 0 ? Optional.of(false) : Optional.empty();
  }

  @Override
  public String toString() {
    return "PatientFacts"; // never an answer
  }
}
