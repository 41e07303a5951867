package org.fauces.diagnosis.domain;

import java.math.BigDecimal;

/**
 * Hours from the first symptom to the interview. The limits are those between which rapid tests and
 * follicles change most. Names are stored: never rename or reuse one.
 */
public enum OnsetBand {
  UNDER_12_H(0),
  FROM_12_H(12),
  FROM_24_H(24),
  FROM_48_H(48);

  private final BigDecimal fromHours;

  OnsetBand(int fromHours) {
    this.fromHours = BigDecimal.valueOf(fromHours);
  }

  /** The band of a time since onset. */
  public static OnsetBand of(BigDecimal hours) {
    var found = UNDER_12_H;
    for (OnsetBand band : values()) {
      if (hours.compareTo(band.fromHours) >= 0) {
        found = band;
      }
    }
    return found;
  }
}
