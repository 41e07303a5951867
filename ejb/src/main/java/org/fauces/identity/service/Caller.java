package org.fauces.identity.service;

import java.util.UUID;
import org.fauces.shared.domain.NotFound;

/**
 * Who calls, and for which facility. The container's principal carries them as {@code
 * account@facility/session}; all three are checked against the database once per request (session
 * live, account active, the promised roles still held there), so that a token outlives nothing.
 */
public interface Caller {
  /** The account that calls. */
  UUID accountId();

  /** The only facility the caller acts for. */
  UUID facilityId();

  /** The session the caller's token or page stands on. */
  UUID sessionId();

  /**
   * Lets pass whoever has proven a second factor within the last 15 minutes: for exports, changes
   * of keys and roles, and deletions.
   */
  void requireFreshFactor();

  /** Whether the caller holds the role at the facility it acts for. */
  boolean has(String role);

  /** Foreign objects do not exist for the caller. */
  default void requireAt(UUID ownerFacilityId) {
    if (!facilityId().equals(ownerFacilityId)) {
      throw new NotFound();
    }
  }
}
