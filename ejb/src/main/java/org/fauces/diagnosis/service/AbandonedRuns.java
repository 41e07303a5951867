package org.fauces.diagnosis.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives examinations back whose run died with its node: at start those of this node, later any
 * whose lease is over.
 */
@Singleton
@Startup
@PermitAll // called by the container alone, at start and by its timer
public class AbandonedRuns {
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
    runs.abandoned(clock.instant(), nodeId, AT_ONCE).forEach(reclaimer::reclaim);
  }

  // not persistent: each node looks, and the run's row decides who reclaims it
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void reclaimExpired() {
    runs.abandoned(clock.instant(), NO_NODE, AT_ONCE).forEach(reclaimer::reclaim);
  }
}
