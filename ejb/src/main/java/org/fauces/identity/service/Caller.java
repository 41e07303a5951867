package org.fauces.identity.service;

import java.util.UUID;
import org.fauces.shared.domain.NotFound;

/**
 * Who calls, and for which facility. The container's principal carries the pair as {@code
 * account@facility}; both are checked against the database once per request (account active, at
 * least one role still held there), so that a token outlives nothing.
 */
public interface Caller {
  /** The account that calls. */
  UUID accountId();

  /** The only facility the caller acts for. */
  UUID facilityId();

  /** Whether the caller holds the role at the facility it acts for. */
  boolean has(String role);

  /** Foreign objects do not exist for the caller. */
  default void requireAt(UUID ownerFacilityId) {
    if (!facilityId().equals(ownerFacilityId)) {
      throw new NotFound();
    }
  }
}
