package org.fauces.audit.service;

import static org.fauces.audit.service.SealingState.Step.ANCHOR;
import static org.fauces.audit.service.SealingState.Step.COMPARE;
import static org.fauces.audit.service.SealingState.Step.KEEP;
import static org.fauces.audit.service.SealingState.Step.SEAL;
import static org.fauces.audit.service.SealingState.Step.SIGN;
import static org.fauces.audit.service.SealingState.Step.WATCH;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.format.AnchorKeeper.Fault;
import org.fauces.audit.format.tables.Sealing;

/**
 * Seals, signs and anchors the audit trail every few seconds, on every node: whoever finds the
 * sealer's row free seals, the others have nothing to do. What fails is told and tried again; care
 * never waits for it.
 */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "AuditGuard", "SealingSteps"})
@PermitAll // called by the container's timer alone
public class SealingJob {
  private static final String OLDEST = "fauces.audit.oldest.unsealed.seconds";
  private static final int BATCHES_AT_ONCE = 50;

  @Inject SealingSteps steps;
  @Inject SealingSettings settings;
  @Inject SealingState state;
  @Inject MetricRegistry metrics;

  private boolean isFirstRound = true;

  @PostConstruct
  void measure() {
    metrics.gauge(OLDEST, () -> state.view().oldestUnsealedSeconds());
  }

  // not persistent: each node tries, and the sealer's row decides who seals
  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void run() {
    if (isFirstRound) {
      attempt(
          ANCHOR, this::anchor); // one that died before its first anchor signs no second line yet
      isFirstRound = false;
    }
    attempt(SEAL, this::seal);
    attempt(SIGN, steps::sign);
    attempt(ANCHOR, this::anchor);
    attempt(WATCH, this::watch);
  }

  private void seal() {
    int batches = 0;
    while (steps.seal() == Sealing.BATCH && ++batches < BATCHES_AT_ONCE) {
      // as long as there is a full batch; the next round goes on
    }
  }

  private void anchor() throws IOException {
    var round = new AnchorRound(steps).keepUp(settings.anchors());
    compared(COMPARE, round.complaint(Fault.ROLLED_BACK), AlarmKind.AUDIT_ROLLED_BACK);
    compared(KEEP, round.complaint(Fault.LOST), AlarmKind.AUDIT_ANCHOR_LOST);
    round.rethrow();
  }

  private void compared(SealingState.Step step, Optional<String> complaint, AlarmKind alarm) {
    if (complaint.isEmpty()) {
      state.worked(step);
    } else {
      state.failed(step, complaint.get());
      steps.raise(alarm);
    }
  }

  private void watch() {
    if (state.watched(steps.oldestUnsealed().map(Instant::parse))) {
      steps.raise(AlarmKind.AUDIT_SEALING_STUCK);
    }
  }

  /** What a round does. */
  private interface Work {
    void run() throws Exception;
  }

  /** Fails for nobody: the container would hold the timer back for minutes after a failure. */
  private void attempt(SealingState.Step step, Work work) {
    try {
      work.run();
      state.worked(step);
    } catch (Exception e) {
      state.failed(step, root(e).toString());
    }
  }

  private static Throwable root(Throwable e) {
    return e.getCause() == null ? e : root(e.getCause());
  }
}
