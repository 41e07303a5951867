package org.fauces.quality.domain;

import java.util.Locale;

/** By what figures are told apart; one at a time. */
public enum Grouping {
  NONE,
  FACILITY,
  MONTH,
  AGE_BAND,
  ONSET_BAND,
  MODEL,
  THRESHOLDS,
  CAMERA;

  private static final String ID = "([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})(.{12})";

  /** A group as the database names it, its ids as everywhere else. */
  public String key(String stored) {
    return this == CAMERA && stored.matches(ID)
        ? stored.replaceFirst(ID, "$1-$2-$3-$4-$5").toLowerCase(Locale.ROOT)
        : stored;
  }
}
