package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.fauces.diagnosis.domain.RunState;
import org.fauces.modelregistry.service.ActiveModel;

/**
 * What waits to be judged by the model in the shadow, on this node and in memory alone: a restart
 * loses it, and so does a queue that is full, which costs the comparison some cases and care
 * nothing.
 */
@ApplicationScoped
class ShadowQueue {
  private static final int LONGEST = 64;

  @Inject ActiveModel activeModel;
  @Inject AnalysisMetrics metrics;

  private final BlockingQueue<ClaimedRun> waiting = new ArrayBlockingQueue<>(LONGEST);

  /** Takes a run whose result was committed, when there is a model in the shadow and room. */
  void offer(ClaimedRun claimed, RunView result) {
    if (result.state() != RunState.COMPLETED || activeModel.findShadow().isEmpty()) {
      return;
    }
    if (!waiting.offer(claimed)) {
      metrics.shadow("dropped");
    }
  }

  Optional<ClaimedRun> next() {
    return Optional.ofNullable(waiting.poll());
  }
}
