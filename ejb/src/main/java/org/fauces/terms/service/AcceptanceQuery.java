package org.fauces.terms.service;

import java.util.UUID;
import org.fauces.shared.domain.DomainException;

/**
 * Whose acceptance of a version to list.
 *
 * @param accepted true for those who accepted it, false for those who could sign in and did not
 * @param after the account that the page before ended with; null from the first
 */
public record AcceptanceQuery(UUID termsId, boolean accepted, UUID after, int limit) {
  public static final int MAX_LIMIT = 200;
  public static final int DEFAULT_LIMIT = 50;

  public AcceptanceQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw DomainException.invalid("/limit", "from-1-to-" + MAX_LIMIT);
    }
  }
}
