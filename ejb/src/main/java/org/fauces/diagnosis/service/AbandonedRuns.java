package org.fauces.diagnosis.service;

import jakarta.annotation.PostConstruct;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives examinations back whose run died with its node: at start those of this node, later any
 * whose lease is over.
 */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "KeyCheck", "AuditGuard"})
@PermitAll // called by the container alone, at start and by its timer
public class AbandonedRuns {
  private static final System.Logger LOG = System.getLogger(AbandonedRuns.class.getName());
  private static final UUID NO_NODE = new UUID(0, 0);
  private static final int AT_ONCE = 100;

  @Inject AnalysisRuns runs;
  @Inject RunReclaimer reclaimer;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  @PostConstruct
  void reclaimOwn() {
    runs.abandoned(clock.instant(), nodeId, AT_ONCE).forEach(this::reclaim);
  }

  /**
   * Fails for nobody: the container would hold a timer back for minutes after a failure, and the
   * examinations of a database that was away for a moment would wait as long.
   */
  // not persistent: each node looks, and the run's row decides who reclaims it
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void reclaimExpired() {
    try {
      runs.abandoned(clock.instant(), NO_NODE, AT_ONCE).forEach(this::reclaim);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, "Abandoned runs cannot be looked for yet: {0}", e.getClass().getName());
    }
  }

  private void reclaim(UUID runId) {
    try {
      reclaimer.reclaim(runId);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Run {0} cannot be reclaimed yet: {1}", runId, e.getClass().getName());
    }
  }
}
