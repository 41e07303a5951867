package org.fauces.ai.evaluation;

import java.util.Map;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedPatient;

/**
 * A patient whose diseases are known.
 *
 * @param diseases code of a disease to whether the patient has it; absent = not known
 * @param interview questionnaire code to answer; absent = missing
 * @param findings the physician's findings
 */
public record TestPatient(
    Map<String, Boolean> diseases, Map<String, Double> interview, Map<String, String> findings) {
  public TestPatient {
    diseases = Map.copyOf(diseases);
    interview = Map.copyOf(interview);
    findings = Map.copyOf(findings);
  }

  static TestPatient of(SimulatedPatient patient) {
    return new TestPatient(
        Map.of(
            DiseaseFinding.INFLUENZA, patient.condition() == Condition.INFLUENZA,
            DiseaseFinding.COVID_19, patient.condition() == Condition.COVID_19),
        patient.interview(),
        patient.findings());
  }

  /** An answer, NaN when missing. */
  double answer(String code) {
    return interview.getOrDefault(code, Double.NaN);
  }

  @Override
  public String toString() {
    return "TestPatient"; // never the answers
  }
}
