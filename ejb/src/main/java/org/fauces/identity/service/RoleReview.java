package org.fauces.identity.service;

import java.time.Instant;
import java.util.UUID;

/** A role that somebody else than its holder has to confirm before it lapses. */
public record RoleReview(
    UUID id,
    UUID accountId,
    String displayName,
    UUID facilityId,
    String role,
    Instant reviewedAt,
    Instant lapsesAt) {
  @Override
  public String toString() {
    return "RoleReview[" + id + "]";
  }
}
