package org.fauces.identity.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fauces.shared.domain.DomainException;

/**
 * The number by which the hospital knows a person, folded so that two ways of writing it are one
 * person: capital Latin letters, digits and {@code . _ / -}.
 */
public record PersonnelNumber(String value) {
  /** Longest number, in characters. */
  public static final int MAX_LENGTH = 40;

  private static final Pattern ALLOWED =
      Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0," + (MAX_LENGTH - 1) + "}");

  /** The number as it is kept; refuses what no hospital gives. */
  public static PersonnelNumber of(String typed) {
    return find(typed)
        .orElseThrow(() -> DomainException.invalid("/personnelNumber", "personnel-number"));
  }

  /** The number as it is kept, or nothing if it is none. */
  public static Optional<PersonnelNumber> find(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).strip();
    return ALLOWED.matcher(folded).matches()
        ? Optional.of(new PersonnelNumber(folded))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "PersonnelNumber[...]";
  }
}
