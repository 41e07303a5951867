package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Every few minutes removes challenges, tickets and budgets that are spent. Several nodes at once
 * remove the same rows, which does no harm.
 */
@Singleton
@PermitAll // called by the container's timer alone: it has no business method
public class SpentSignIns {
  @Inject SignInRows rows;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
  void remove() {
    rows.removeSpent(clock.instant());
  }
}
