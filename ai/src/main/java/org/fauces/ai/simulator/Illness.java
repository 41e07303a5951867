package org.fauces.ai.simulator;

/**
 * The hidden course of an illness from which the answers follow.
 *
 * @param systemic standard normal severity
 * @param nasal standard normal severity
 * @param temperatureResidual standard normal
 * @param band age band
 * @param ageYears at least 6
 * @param onsetHours hours since onset, at most 96
 * @param highestCelsius highest temperature of the episode
 */
record Illness(
    double systemic,
    double nasal,
    double temperatureResidual,
    AgeBand band,
    int ageYears,
    double onsetHours,
    double highestCelsius) {

  static Illness draw(long seed, Condition condition) {
    var draws = Draws.of(seed, "illness");
    var band = AgeBand.draw(condition, draws);
    int age = band.age(draws);
    double systemic = draws.normal(0, 1);
    double nasal = draws.normal(0, 1);
    double residual = draws.normal(0, 1);
    double celsius = Temperature.highest(condition, band, systemic, residual);
    double onsetHours = Onset.draw(condition, draws);
    return new Illness(systemic, nasal, residual, band, age, onsetHours, celsius);
  }
}
