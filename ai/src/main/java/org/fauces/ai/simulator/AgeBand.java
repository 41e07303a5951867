package org.fauces.ai.simulator;

import java.util.Arrays;

/** Age bands with their highest temperature, vaccination rate and share in each condition. */
public enum AgeBand {
  SCHOOL(6, 12, 39.0, .60, .55, 37, 30, 33, 60, 50, 42, 20, 30),
  TEEN(13, 18, 38.75, .65, .45, 16, 14, 14, 14, 17, 20, 14, 15),
  YOUNG(19, 39, 38.5, .70, .35, 22, 25, 23, 16, 21, 24, 30, 25),
  MIDDLE(40, 64, 38.5, .70, .40, 17, 20, 20, 7, 9, 11, 24, 20),
  OLD(65, 90, 38.2, .80, .65, 8, 11, 10, 3, 3, 3, 12, 10);

  private final int youngest;
  private final int oldest;
  private final double temperatureMean;
  private final double temperatureDeviation;
  private final double vaccinated;
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

  /** The band of an age, in years. */
  public static AgeBand of(int ageYears) {
    return Arrays.stream(values())
        .filter(band -> ageYears >= band.youngest && ageYears <= band.oldest)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No patient is of that age."));
  }

  /** Years. */
  public int youngest() {
    return youngest;
  }

  /** Years. */
  public int oldest() {
    return oldest;
  }

  /** Share of a condition's patients who are in this band. */
  public double share(Condition condition) {
    double sum =
        Arrays.stream(values()).mapToDouble(band -> band.shares[condition.ordinal()]).sum();
    return shares[condition.ordinal()] / sum;
  }

  /** Mean highest temperature in influenza, degrees Celsius. */
  public double temperatureMean() {
    return temperatureMean;
  }

  /** Its standard deviation. */
  public double temperatureDeviation() {
    return temperatureDeviation;
  }

  /** Share vaccinated against influenza among those without it. */
  public double vaccinated() {
    return vaccinated;
  }

  static AgeBand draw(Condition condition, Draws draws) {
    double[] weights =
        Arrays.stream(values()).mapToDouble(band -> band.shares[condition.ordinal()]).toArray();
    return values()[draws.pick(weights)];
  }

  int age(Draws draws) {
    return youngest + (int) draws.uniform(0, oldest - youngest + 1);
  }
}
