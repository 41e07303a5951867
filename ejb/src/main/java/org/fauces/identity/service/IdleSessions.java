package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Spends the account for emergencies when its time is over, and ends the sessions of browsers that
 * were closed or forgotten, also of those whose node has died meanwhile: each in a transaction of
 * its own, so that the failure of one does not undo the other. Each node does it; what another has
 * ended stays as it ended.
 */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "AuditGuard"})
@PermitAll // called by the container's timer alone
public class IdleSessions {
  @Inject SessionEnds ends;
  @Inject BreakGlassUse breakGlass;
  @Inject PortalLimits limits;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
  void spend() {
    breakGlass.spendWhatIsOver();
  }

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  void end() {
    ends.endUnused(clock.instant().minus(limits.overAfter()));
  }
}
