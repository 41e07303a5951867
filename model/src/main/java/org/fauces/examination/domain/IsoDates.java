package org.fauces.examination.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Dates in answers: ISO 8601 calendar dates of a plausible year. */
final class IsoDates {
  private static final int OLDEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2200;

  private IsoDates() {}

  static boolean isDate(Object value) {
    if (!(value instanceof String text)) {
      return false;
    }
    try {
      int year = LocalDate.parse(text).getYear();
      return year >= OLDEST_YEAR && year <= LATEST_YEAR;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
