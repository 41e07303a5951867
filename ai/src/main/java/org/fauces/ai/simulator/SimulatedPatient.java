package org.fauces.ai.simulator;

import java.util.Map;

/**
 * A patient who does not exist.
 *
 * @param seed names the patient; everything else follows from it and the condition
 * @param condition the truth
 * @param ageYears 6 to 90
 * @param onsetHours hours since onset
 * @param interview questionnaire code to answer; absent = missing
 * @param findings the physician's findings
 * @param throat what the photos can show
 */
public record SimulatedPatient(
    long seed,
    Condition condition,
    int ageYears,
    double onsetHours,
    Map<String, Double> interview,
    Map<String, String> findings,
    ThroatFacts throat) {

  static SimulatedPatient draw(long seed, Condition condition) {
    var illness = Illness.draw(seed, condition);
    var throat = ThroatFacts.draw(seed, condition, illness.onsetHours());
    return new SimulatedPatient(
        seed,
        condition,
        illness.ageYears(),
        illness.onsetHours(),
        Interviews.draw(seed, condition, illness),
        Findings.draw(seed, condition, throat),
        throat);
  }
}
