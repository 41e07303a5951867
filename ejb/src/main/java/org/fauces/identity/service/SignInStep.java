package org.fauces.identity.service;

import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.SessionKind;

/**
 * What a sign-in says besides who it is: for which facility, where there are several, by what
 * second factor, and which way it came. Facility and factor may be null.
 */
public record SignInStep(UUID facilityId, SecondFactor factor, SessionKind kind) {
  public static SignInStep to(UUID facilityId, SessionKind kind) {
    return new SignInStep(facilityId, null, kind);
  }

  Optional<UUID> facility() {
    return Optional.ofNullable(facilityId);
  }

  /** Only a page asks one thing after the other. */
  boolean goesOnLater() {
    return kind == SessionKind.PORTAL;
  }
}
