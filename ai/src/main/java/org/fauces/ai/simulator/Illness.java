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
  private static final double[] TEMPERATURE_SHIFT = {0, -.35, -.50, -.05, -.25, -.25, -1.0, -1.9};
  private static final double[] ONSET_MEDIAN_HOURS = {17, 19, 19.5, 20, 20, 28, 24, 20};
  private static final double[] ONSET_SIGMA = {.74, .78, .80, .78, .78, .75, .80, .80};
  private static final double LONGEST_HOURS = 96;

  static Illness draw(long seed, Condition condition) {
    var draws = Draws.of(seed, "illness");
    var band = AgeBand.draw(condition, draws);
    int age = band.age(draws);
    double systemic = draws.normal(0, 1);
    double nasal = draws.normal(0, 1);
    double residual = draws.normal(0, 1);
    double celsius =
        band.temperatureMean
            + TEMPERATURE_SHIFT[condition.ordinal()]
            + band.temperatureDeviation * (0.55 * systemic + 0.835 * residual);
    return new Illness(systemic, nasal, residual, band, age, onset(condition, draws), celsius);
  }

  private static double onset(Condition condition, Draws draws) {
    double median = ONSET_MEDIAN_HOURS[condition.ordinal()];
    double sigma = ONSET_SIGMA[condition.ordinal()];
    double hours;
    do {
      hours = median * Math.exp(draws.normal(0, sigma));
    } while (hours > LONGEST_HOURS);
    return hours;
  }
}
