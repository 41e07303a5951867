package org.fauces.identity.service;

import java.util.UUID;
import org.fauces.shared.domain.DomainException;

/**
 * Which accounts to show: of a facility (null: of all that the reader administers), after the
 * account that a page ended with (null: from the first).
 */
public record AccountQuery(UUID facilityId, UUID after, int limit) {
  public static final int MAX_LIMIT = 200;
  public static final int DEFAULT_LIMIT = 50;

  public AccountQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw DomainException.invalid("/limit", "from-1-to-" + MAX_LIMIT);
    }
  }

  AccountQuery at(UUID facilityId) {
    return new AccountQuery(facilityId, after, limit);
  }
}
