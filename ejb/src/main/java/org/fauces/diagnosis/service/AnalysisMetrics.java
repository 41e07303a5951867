package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.fauces.diagnosis.domain.RunFailure;

/** Times analyses and counts those that failed, by reason. */
@ApplicationScoped
class AnalysisMetrics {
  @Inject MetricRegistry registry;

  RunView timed(Supplier<RunView> analysis) {
    long start = System.nanoTime();
    var view = analysis.get();
    registry.timer("fauces.analyses").update(Duration.ofNanos(System.nanoTime() - start));
    return view;
  }

  /** What became of an examination that a model in the shadow was to judge, too. */
  void shadow(String end) {
    registry.counter("fauces.shadow.analyses", new Tag("end", end)).inc();
  }

  void failed(RunFailure failure) {
    registry.counter("fauces.analyses.failed", new Tag("reason", failure.name())).inc();
  }
}
