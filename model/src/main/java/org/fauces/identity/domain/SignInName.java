package org.fauces.identity.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fauces.shared.domain.DomainException;

/**
 * The name an account signs in by: small Latin letters, digits and {@code . _ - @}, so that no two
 * names look alike. What a person types is folded to that first.
 */
public record SignInName(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,99}");

  /** The name as it is kept; refuses what no account can be called. */
  public static SignInName of(String typed) {
    return find(typed)
        .orElseThrow(() -> DomainException.invalid("/signInName", "not-a-sign-in-name"));
  }

  /** The name as it is kept, or nothing if no account can be called so. */
  public static Optional<SignInName> find(String typed) {
    var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    return ALLOWED.matcher(folded).matches()
        ? Optional.of(new SignInName(folded))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "SignInName[...]";
  }
}
