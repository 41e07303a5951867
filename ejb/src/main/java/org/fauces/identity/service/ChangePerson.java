package org.fauces.identity.service;

import java.util.Optional;
import java.util.UUID;

/** What becomes of a person; null leaves a value as it is. */
public record ChangePerson(
    UUID id,
    String signInName,
    String displayName,
    String personnelNumber,
    Boolean active,
    Precondition precondition) {

  Optional<Boolean> activity() {
    return Optional.ofNullable(active);
  }

  @Override
  public String toString() {
    return "ChangePerson[" + id + "]";
  }
}
