package org.fauces.diagnosis.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;
import org.fauces.modelregistry.service.ActiveModel;

/**
 * Has the model in the shadow judge, one examination after another on one thread: the network that
 * is waited for has the others.
 */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "AuditGuard"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll // called by the container alone, by its timer
public class ShadowTimer {
  private static final System.Logger LOG = System.getLogger(ShadowTimer.class.getName());

  @Inject ShadowQueue queue;
  @Inject ActiveModel activeModel;
  @Inject Inference inference;
  @Inject ShadowResults results;
  @Inject AnalysisMetrics metrics;

  private final ReentrantLock judging = new ReentrantLock();

  // not persistent: each node judges what it analysed
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void judgeWaiting() {
    if (!judging.tryLock()) {
      return;
    }
    try {
      for (var run = queue.next(); run.isPresent(); run = queue.next()) {
        judge(run.get());
      }
    } finally {
      judging.unlock();
    }
  }

  /** Fails for nobody. */
  private void judge(ClaimedRun run) {
    try {
      var model = activeModel.findShadow();
      if (model.isPresent()) {
        var description = model.get().description();
        RunSteps.requireReadable(run.interview(), description);
        RunSteps.requireReadable(run.findings(), description);
        results.write(run.runId(), description, inference.judge(model.get(), run));
        metrics.shadow("judged");
      }
    } catch (RuntimeException e) {
      metrics.shadow("failed");
      LOG.log(Level.WARNING, "No shadow of run {0}: {1}", run.runId(), e.getClass().getName());
    }
  }
}
