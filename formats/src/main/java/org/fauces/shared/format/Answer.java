package org.fauces.shared.format;

import java.math.BigDecimal;
import java.util.List;

/**
 * One answer as it arrived, of one of the few types a questionnaire knows. Whether the type fits
 * the question is not known here.
 */
public sealed interface Answer {

  /** Asked, and not known or not answered. */
  record Missing() implements Answer {}

  record Flag(boolean value) implements Answer {}

  record Number(BigDecimal value) implements Answer {}

  /** A code, a date or another short text. */
  record Text(String value) implements Answer {}

  record Codes(List<String> values) implements Answer {
    public Codes {
      values = List.copyOf(values);
    }
  }
}
