package org.fauces.audit.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the last rounds of sealing came to. A probe reads it without the database, and sees as well
 * when there are no rounds any more.
 */
@ApplicationScoped
public class SealingState {
  private static final System.Logger LOG = System.getLogger(SealingState.class.getName());

  /** Rounds are seconds apart: after this nobody looks. */
  private static final Duration UNWATCHED = Duration.ofSeconds(60);

  /** What a round does, with what is said when it fails. */
  enum Step {
    SEAL("Events cannot be sealed."),
    SIGN("What is sealed cannot be signed."),
    ANCHOR("The anchor cannot be written."),
    WATCH("Whether events wait to be sealed cannot be told."),
    COMPARE("The database was put back to an earlier state than the anchor holds."),
    KEEP("An anchor lacks what it held, or is not there.");

    private final String complaint;

    Step(String complaint) {
      this.complaint = complaint;
    }
  }

  @Inject SealingSettings settings;
  @Inject Clock clock;

  private final Map<Step, String> failing = new EnumMap<>(Step.class);
  private final Map<Step, Instant> failingSince = new EnumMap<>(Step.class);
  private Instant oldest;
  private Instant watchedAt;

  /** The first look is due from now on. */
  @PostConstruct
  void begin() {
    watchedAt = clock.instant();
  }

  synchronized void worked(Step step) {
    failingSince.remove(step);
    if (failing.remove(step) != null) {
      LOG.log(Level.INFO, "Again well with the audit trail: {0}", step);
    }
  }

  /** Said in the log once until it changes: rounds are seconds apart. */
  synchronized void failed(Step step, String why) {
    failingSince.putIfAbsent(step, clock.instant());
    if (!why.equals(failing.put(step, why))) {
      LOG.log(Level.WARNING, "{0} {1}", step.complaint, why);
    }
  }

  /**
   * Keeps the time of the oldest event that waits.
   *
   * @return whether it has waited, or a step has failed, for too long
   */
  synchronized boolean watched(Optional<Instant> oldestUnsealed) {
    oldest = oldestUnsealed.orElse(null);
    watchedAt = clock.instant();
    return waitingSeconds() > settings.stuckSeconds() || isFailingForLong();
  }

  /** How it goes now. */
  public synchronized SealingView view() {
    long waiting = waitingSeconds();
    return new SealingView(waiting, reason(waiting));
  }

  private String reason(long waiting) {
    if (waiting > settings.stuckSeconds()) {
      return Step.SEAL.complaint;
    }
    return failing.keySet().stream().findFirst().map(step -> step.complaint).orElse(null);
  }

  private boolean isFailingForLong() {
    var longAgo = clock.instant().minusSeconds(settings.stuckSeconds());
    return failingSince.values().stream().anyMatch(since -> since.isBefore(longAgo));
  }

  private long waitingSeconds() {
    var now = clock.instant();
    var since = oldest == null ? watchedAt.plus(UNWATCHED) : oldest;
    return Math.max(0, Duration.between(since, now).toSeconds());
  }
}
