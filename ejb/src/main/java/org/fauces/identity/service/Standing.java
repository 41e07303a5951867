package org.fauces.identity.service;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.RoleAt;

/**
 * What an account holds, and where, and what it still owes.
 *
 * @param hasFactor whether a second factor is enrolled
 * @param isBound whether it must have one
 * @param isPasswordTooOld whether another password must be chosen first
 */
record Standing(
    UUID accountId,
    String displayName,
    List<RoleAt> roles,
    boolean hasFactor,
    boolean isBound,
    boolean isPasswordTooOld) {

  /** A machine's, which owes nothing. */
  static Standing ofMachine(UUID accountId, String displayName, List<RoleAt> roles) {
    return new Standing(accountId, displayName, roles, false, false, false);
  }

  Set<UUID> facilities() {
    return roles.stream().map(RoleAt::facilityId).collect(toSet());
  }

  Set<String> rolesAt(UUID facilityId) {
    return roles.stream()
        .filter(held -> held.facilityId().equals(facilityId))
        .map(RoleAt::role)
        .collect(toSet());
  }

  /** The facility asked for or the only one; empty where there is none such. */
  Optional<UUID> choose(Optional<UUID> asked) {
    var held = facilities();
    if (asked.isPresent()) {
      return asked.filter(held::contains);
    }
    return held.size() == 1 ? Optional.of(held.iterator().next()) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Standing[" + accountId + "]";
  }
}
