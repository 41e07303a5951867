package org.fauces.ai.simulator;

/** Age bands with their highest temperature, vaccination rate and share in each condition. */
enum AgeBand {
  SCHOOL(6, 12, 39.0, .60, .55, 37, 30, 33, 60, 50, 42, 20, 30),
  TEEN(13, 18, 38.75, .65, .45, 16, 14, 14, 14, 17, 20, 14, 15),
  YOUNG(19, 39, 38.5, .70, .35, 22, 25, 23, 16, 21, 24, 30, 25),
  MIDDLE(40, 64, 38.5, .70, .40, 17, 20, 20, 7, 9, 11, 24, 20),
  OLD(65, 90, 38.2, .80, .65, 8, 11, 10, 3, 3, 3, 12, 10);

  final int youngest;
  final int oldest;
  final double temperatureMean;
  final double temperatureDeviation;
  final double vaccinated;
  private final double[] shares;

  AgeBand(
      int youngest,
      int oldest,
      double temperatureMean,
      double temperatureDeviation,
      double vaccinated,
      double... shares) {
    this.youngest = youngest;
    this.oldest = oldest;
    this.temperatureMean = temperatureMean;
    this.temperatureDeviation = temperatureDeviation;
    this.vaccinated = vaccinated;
    this.shares = shares;
  }

  static AgeBand draw(Condition condition, Draws draws) {
    double[] weights = new double[values().length];
    for (AgeBand band : values()) {
      weights[band.ordinal()] = band.shares[condition.ordinal()];
    }
    return values()[draws.pick(weights)];
  }

  int age(Draws draws) {
    return youngest + (int) draws.uniform(0, oldest - youngest + 1);
  }
}
