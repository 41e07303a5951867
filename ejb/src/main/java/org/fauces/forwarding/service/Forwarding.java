package org.fauces.forwarding.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.forwarding.format.SyslogMessage;

/**
 * Hands on what was sealed, seal after seal. The audit tables are the spool and the number of the
 * last seal that was taken is the place in it, so that nothing is lost whatever happens here; a
 * delivery that was taken but not noted is repeated.
 */
@ApplicationScoped
class Forwarding {
  private static final System.Logger LOG = System.getLogger(Forwarding.class.getName());

  /** Shorter than the lease. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject CollectorSettings settings;
  @Inject ForwardingSteps steps;
  @Inject ForwardingHealth health;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.public-url")
  String server;

  @Resource ManagedScheduledExecutorService watch;

  /** Delivers until nothing is left or a delivery fails; whatever fails, what waits is watched. */
  void run() {
    var sink = settings.sink();
    health.publish();
    try {
      handOn(sink);
    } catch (CollectorUnset e) {
      health.failed();
      LOG.log(Level.WARNING, "The collector took no events: {0}", e.getMessage());
    } catch (IOException | RuntimeException e) {
      health.failed();
      // its message may quote addresses; its kind says whether it was refused, cut or not believed
      LOG.log(Level.WARNING, "The collector took no events: {0}", e.getClass().getName());
    }
    sayWhatWaits(sink);
  }

  private void sayWhatWaits(String sink) {
    if (health.waiting(steps.waitingSince(sink), clock.instant())) {
      steps.alarm(settings.sinkId());
    }
  }

  private void handOn(String sink) throws IOException {
    var collector =
        new TlsCollector(settings.host(), settings.port(), settings.trust(), PATIENCE, watch);
    while (steps.claim(sink)) {
      var batch = steps.next(sink);
      if (batch.isEmpty()) {
        return;
      }
      collector.deliver(frames(batch));
      health.delivered(batch.events().size());
      if (!steps.taken(sink, batch)) {
        return; // another node has taken over, and repeats
      }
      sayWhatWaits(sink); // a slow collector may keep this loop busy for long
    }
  }

  private List<byte[]> frames(SealedBatch batch) {
    var host = URI.create(server).getHost();
    return batch.events().stream().map(event -> SyslogMessage.frame(event, host)).toList();
  }
}
