package org.fauces.audit.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts every minute the alarms that nobody has looked at for too long. */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll // called by the container alone, by its timer
public class AlarmWatch {
  private static final System.Logger LOG = System.getLogger(AlarmWatch.class.getName());

  @Inject AlarmRows rows;
  @Inject AlarmMetrics metrics;
  @Inject Clock clock;

  /** In minutes; whole number from 1; not required. */
  @Inject
  @ConfigProperty(name = "fauces.alarms.waiting-after-minutes", defaultValue = "60")
  int waitingAfterMinutes;

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void count() {
    try {
      var before = clock.instant().minus(Duration.ofMinutes(waitingAfterMinutes));
      metrics.waiting(rows.countOpenBefore(before));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Alarms cannot be counted yet: {0}", e.getClass().getName());
    }
  }
}
