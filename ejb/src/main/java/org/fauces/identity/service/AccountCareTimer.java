package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Looks every hour for accounts that nobody uses and privileged roles that nobody confirmed. */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "AuditGuard"})
@PermitAll // called by the container's timer alone
public class AccountCareTimer {
  private static final System.Logger LOG = System.getLogger(AccountCareTimer.class.getName());

  @Inject CareCandidates candidates;
  @Inject CareLimits limits;
  @Inject AccountCare care;
  @Inject BreakGlassUse breakGlass;
  @Inject BreakGlassReminder reminder;
  @Inject Clock clock;

  // not persistent: each node looks, and the account's row decides who acts
  @Schedule(hour = "*", minute = "17", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    try {
      var now = clock.instant();
      candidates.dormant(limits, now).forEach(id -> attempt(() -> care.suspendDormant(id)));
      candidates
          .reviewedBefore(limits.latestReviewLapsed(now), now)
          .forEach(role -> attempt(() -> care.lapse(role.accountId(), role.id())));
      if (breakGlass.needsReminder()) {
        attempt(reminder::remind);
      }
    } catch (RuntimeException e) { // else the container would hold the timer back
      LOG.log(Level.WARNING, "Accounts cannot be looked at yet: {0}", e.getClass().getName());
    }
  }

  private static void attempt(Runnable one) {
    try {
      one.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "An account stays as it is: {0}", e.getClass().getName());
    }
  }
}
