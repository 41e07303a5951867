package org.fauces.terms.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People and when they accepted a version; {@code next} is null on the last page. */
public record AcceptancePage(List<AcceptanceView> items, UUID next) {

  /** One person; the time is null for whoever has not accepted. */
  public record AcceptanceView(UUID accountId, String displayName, Instant acceptedAt) {}
}
