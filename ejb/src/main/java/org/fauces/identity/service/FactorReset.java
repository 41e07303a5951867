package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fauces.identity.domain.SessionEnd;
import org.fauces.shared.domain.NotFound;

/**
 * Takes every second factor from an account whose holder has lost them, which two people have
 * agreed to: the next sign-in by password enrols anew. Whoever is signed in with the account is not
 * any more.
 */
@ApplicationScoped
class FactorReset {
  @Inject Accounts accounts;
  @Inject Factors factors;
  @Inject Sessions sessions;
  @Inject Clock clock;

  void reset(UUID accountId) {
    accounts.lock(accountId).orElseThrow(NotFound::new);
    factors.removeAll(accountId);
    var now = clock.instant();
    sessions.live(accountId, now).forEach(session -> session.end(SessionEnd.FACTORS_RESET, now));
  }
}
