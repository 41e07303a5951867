package org.fauces.identity.service;

import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.SessionKind;
import org.fauces.shared.domain.Sensitive;

/** Signs a person in, for a facility where there are several; {@code facilityId} may be null. */
public record SignIn(
    String signInName, Sensitive<String> password, UUID facilityId, SessionKind kind) {
  Optional<UUID> facility() {
    return Optional.ofNullable(facilityId);
  }

  @Override
  public String toString() {
    return "SignIn[...]";
  }
}
