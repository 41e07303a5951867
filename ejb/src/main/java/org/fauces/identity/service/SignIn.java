package org.fauces.identity.service;

import java.util.Optional;
import java.util.UUID;
import org.fauces.shared.domain.Sensitive;

/** Signs in, for a facility where there are several; {@code facilityId} may be null. */
public record SignIn(String signInName, Sensitive<String> password, UUID facilityId) {
  Optional<UUID> facility() {
    return Optional.ofNullable(facilityId);
  }

  @Override
  public String toString() {
    return "SignIn[...]";
  }
}
