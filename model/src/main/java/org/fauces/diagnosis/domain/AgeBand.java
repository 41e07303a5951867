package org.fauces.diagnosis.domain;

/**
 * Ages in completed years, in the bands that the network tells apart and that the figures count by.
 * Names are stored: never rename or reuse one.
 */
public enum AgeBand {
  UNDER_13(0),
  FROM_13(13),
  FROM_19(19),
  FROM_40(40),
  FROM_65(65);

  private final int fromYears;

  AgeBand(int fromYears) {
    this.fromYears = fromYears;
  }

  /** The band of an age; what is below 0 counts as 0. */
  public static AgeBand of(int years) {
    var found = UNDER_13;
    for (AgeBand band : values()) {
      if (years >= band.fromYears) {
        found = band;
      }
    }
    return found;
  }
}
