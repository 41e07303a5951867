package org.fauces.identity.service;

import java.util.List;
import java.util.Optional;
import org.fauces.shared.domain.Sensitive;

/**
 * A factor was enrolled.
 *
 * @param recoveryCodes shown this once, with the first factor; else none
 * @param completed the whole session that takes the place of a limited one; else null
 */
public record Enrolled(List<Sensitive<String>> recoveryCodes, SignedIn completed) {

  public Optional<SignedIn> whole() {
    return Optional.ofNullable(completed);
  }

  @Override
  public String toString() {
    return "Enrolled[...]";
  }
}
