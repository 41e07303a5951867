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
 * @param tests disease to the result of its confirmatory test; absent = not tested
 * @param interview questionnaire code to answer; absent = missing; empty = no interview
 * @param findings the physician's; may be empty
 */
record PatientFacts(
    Split split,
    int conditions,
    Map<Condition, Boolean> tests,
    Map<String, Double> interview,
    Map<String, String> findings) {
  static PatientFacts of(SimulatedPatient patient, Split split) {
    var condition = patient.condition();
    return new PatientFacts(
        split,
        1 << condition.ordinal(),
        Map.of(
            Condition.INFLUENZA, condition == Condition.INFLUENZA,
            Condition.COVID_19, condition == Condition.COVID_19),
        patient.interview(),
        patient.findings());
  }

  /** Whether the patient has a disease; empty when nobody tested. */
  Optional<Boolean> has(Condition disease) {
    return Optional.ofNullable(tests.get(disease));
  }

  @Override
  public String toString() {
    return "PatientFacts"; // never an answer
  }
}
