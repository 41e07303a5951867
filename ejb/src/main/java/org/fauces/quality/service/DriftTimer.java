package org.fauces.quality.service;

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
import java.util.UUID;
import org.fauces.modelregistry.service.ActiveModel;

/** Looks every hour for facilities whose inputs are due to be compared. */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "KeyCheck", "AuditGuard"})
@PermitAll // called by the container alone, by its timer
public class DriftTimer {
  private static final System.Logger LOG = System.getLogger(DriftTimer.class.getName());
  private static final int AT_ONCE = 100;

  @Inject DriftRows rows;
  @Inject DriftCheck check;
  @Inject ActiveModel activeModel;
  @Inject Clock clock;

  // not persistent: each node looks, and the facility's row decides who compares
  @Schedule(hour = "*", minute = "25", second = "10", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    try {
      if (activeModel.find().isPresent()) { // until then nothing can be compared, so it stays due
        rows.due(clock.instant(), AT_ONCE).forEach(this::check);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Drift cannot be looked for yet: {0}", e.getClass().getName());
    }
  }

  private void check(UUID facilityId) {
    try {
      check.check(facilityId);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "The inputs of facility {0} cannot be compared yet: {1}",
          facilityId,
          e.getClass().getName());
    }
  }
}
