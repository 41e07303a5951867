package org.fauces.identity.service;

import java.util.Locale;
import java.util.function.Function;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.SignInName;

/** What is asked of the people to find; the value is a text or a truth, as the attribute is. */
public record PersonCondition(Attribute attribute, boolean isPrefix, Object value) {
  /** The attributes that can be asked for. */
  public enum Attribute {
    ID,
    SIGN_IN_NAME,
    PERSONNEL_NUMBER,
    ACTIVE
  }

  /**
   * The value as it is kept. One that nobody can have is taken as it came and finds nobody;
   * beginnings keep to the letters of whole values.
   */
  Object folded() {
    return switch (attribute) {
      case SIGN_IN_NAME ->
          folded(text -> SignInName.find(text).map(SignInName::value).orElse(text));
      case PERSONNEL_NUMBER ->
          folded(text -> PersonnelNumber.find(text).map(PersonnelNumber::value).orElse(text));
      default -> value;
    };
  }

  private Object folded(Function<String, String> fold) {
    var text = (String) value;
    if (!isPrefix) {
      return fold.apply(text);
    }
    return attribute == Attribute.SIGN_IN_NAME
        ? text.toLowerCase(Locale.ROOT)
        : text.toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "PersonCondition[" + attribute + "]";
  }
}
