package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Deletes each minute what can open nothing any more, so that its tables stay small. Each node does
 * it; what another has deleted is not there.
 */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "AuditGuard"})
@PermitAll // called by the container's timer alone
public class SpentTokens {
  @Inject RefreshTokens refreshTokens;
  @Inject MachineKeys machineKeys;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
  void delete() {
    refreshTokens.deleteOfEnded(clock.instant());
    machineKeys.deleteExpired(clock.instant());
  }
}
