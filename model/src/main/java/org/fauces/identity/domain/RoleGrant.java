package org.fauces.identity.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A role to be given at a facility for a time. {@code from} is null for now, {@code until} null for
 * a role that ends only when somebody ends it.
 */
public record RoleGrant(UUID facilityId, String role, Instant from, Instant until) {
  /** From now on without an end. */
  public static RoleGrant of(UUID facilityId, String role) {
    return new RoleGrant(facilityId, role, null, null);
  }

  /** When it begins, given when it is given. */
  Instant begin(Instant now) {
    return from == null || from.isBefore(now) ? now : from;
  }
}
