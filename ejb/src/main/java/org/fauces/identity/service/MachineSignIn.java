package org.fauces.identity.service;

import java.util.Optional;
import java.util.UUID;
import org.fauces.shared.domain.Sensitive;

/** Signs a machine in; {@code facilityId} is null where it works at one only. */
public record MachineSignIn(Sensitive<String> assertion, UUID facilityId) {
  Optional<UUID> facility() {
    return Optional.ofNullable(facilityId);
  }

  @Override
  public String toString() {
    return "MachineSignIn[...]";
  }
}
