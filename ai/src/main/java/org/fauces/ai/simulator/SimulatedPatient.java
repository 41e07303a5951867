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

  static SimulatedPatient draw(long seed, Condition condition, CohortParameters parameters) {
    var illness = Illness.draw(seed, condition);
    var throat = ThroatFacts.draw(seed, condition, illness.onsetHours(), parameters);
    return new SimulatedPatient(
        seed,
        condition,
        illness.ageYears(),
        illness.onsetHours(),
        Interviews.draw(seed, condition, illness),
        Findings.draw(seed, condition, throat, 0),
        throat);
  }

  /**
   * How many photos the patient's burst has, uniform from fewest to most; like everything about the
   * camera it does not depend on the condition.
   */
  public int photoCount(int fewest, int most) {
    return fewest + (int) (Draws.of(seed, "photos").uniform() * (most - fewest + 1));
  }

  /** The same patient under another label; interview, findings and throat stay. */
  public SimulatedPatient relabelled(Condition other) {
    return new SimulatedPatient(seed, other, ageYears, onsetHours, interview, findings, throat);
  }

  /** The same patient with another throat before the camera; the label stays. */
  public SimulatedPatient withThroat(ThroatFacts other) {
    return new SimulatedPatient(seed, condition, ageYears, onsetHours, interview, findings, other);
  }
}
