package org.fauces.examination.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of a questionnaire. {@code text} is by language; {@code minimum} and {@code maximum} are
 * inclusive and in {@code unit}; {@code decimals} is how many a number may have; a required item
 * takes no null.
 */
public record QuestionnaireItem(
    String code,
    String section,
    Type type,
    String unit,
    BigDecimal minimum,
    BigDecimal maximum,
    int decimals,
    List<Choice> choices,
    boolean required,
    Map<String, String> text) {

  /** What kind of value answers an item. */
  public enum Type {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    CODE,
    CODES,
    DATE
  }

  /** One code that may answer an item, with its text by language. */
  public record Choice(String code, Map<String, String> text) {}

  /** The rule that a value breaks, or nothing. */
  Optional<String> brokenRule(Object value) {
    if (value == null) {
      return required ? Optional.of("required") : Optional.empty();
    }
    return switch (type) {
      case BOOLEAN -> unless(value instanceof Boolean, "boolean");
      case INTEGER, DECIMAL -> number(value);
      case CODE -> unless(isChoice(value), "code");
      case CODES -> codes(value);
      case DATE -> unless(IsoDates.isDate(value), "date");
    };
  }

  private Optional<String> number(Object value) {
    if (!(value instanceof BigDecimal number)) {
      return Optional.of("number");
    }
    if (number.compareTo(minimum) < 0 || number.compareTo(maximum) > 0) {
      return Optional.of("range");
    }
    return unless(number.stripTrailingZeros().scale() <= decimals, "decimals");
  }

  private Optional<String> codes(Object value) {
    if (!(value instanceof List<?> list)) {
      return Optional.of("codes");
    }
    if (!list.stream().allMatch(this::isChoice)) {
      return Optional.of("code");
    }
    return unless(list.stream().distinct().count() == list.size(), "unique");
  }

  private boolean isChoice(Object value) {
    return choices.stream().anyMatch(choice -> choice.code().equals(value));
  }

  private static Optional<String> unless(boolean kept, String rule) {
    return kept ? Optional.empty() : Optional.of(rule);
  }
}
